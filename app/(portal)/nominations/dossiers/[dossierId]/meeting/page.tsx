import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canWriteDossier, canWriteNomination } from "@/lib/nominations/dossiers/policy";
import { readClock } from "@/lib/text/clock";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDossier } from "../load-dossier";
import { MeetingForm } from "./meeting-form";

export const metadata: Metadata = { title: "Họp xét của đơn vị" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/meeting">;

const empty = {
  heldOn: "",
  beganAt: "",
  endedAt: "",
  place: "",
  calledCount: "",
  presentCount: "",
  chairName: "",
  secretaryName: "",
  notes: "",
};

export default async function MeetingPage({ params }: Props) {
  const dossierId = idParam((await params).dossierId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Họp xét của đơn vị" />
        <MeetingForm dossierId={dossierId} version={1} meeting={empty} nominees={[]} />
      </>
    );
  }
  const { actor, dossier } = await loadDossier(params);
  const { meeting, nominations } = dossier;
  const isOpen = canWriteDossier(actor, dossier).allowed;
  const written = nominations.filter((each) => canWriteNomination(actor, dossier, each).allowed);
  if (!isOpen && written.length === 0) redirect(`/nominations/dossiers/${dossierId}` as Route);
  const heldOn = meeting && readDay(meeting.heldOn);
  const figure = (count: number | null | undefined) => (count == null ? "" : String(count));
  return (
    <>
      <Breadcrumbs items={crumbsTo(dossier, "Họp xét của đơn vị")} />
      <PageHeading
        title="Họp xét của đơn vị"
        caption={dossier.title}
        lead={
          isOpen
            ? "Số phiếu đồng ý và không đồng ý cho mỗi đề nghị cộng lại không nhiều hơn số người dự."
            : `Cuộc họp ngày ${heldOn ? formatDate(heldOn) : "…"}, ${meeting?.presentCount ?? "…"} người dự, đã nộp cùng hồ sơ; ở đây chỉ sửa số phiếu của đề nghị bị trả lại.`
        }
      />
      <MeetingForm
        dossierId={dossierId}
        version={dossier.version}
        meeting={
          isOpen
            ? {
                ...empty,
                ...meeting,
                heldOn: heldOn ? formatDate(heldOn) : "",
                beganAt: readClock(meeting?.beganAt ?? null) ?? "",
                endedAt: readClock(meeting?.endedAt ?? null) ?? "",
                calledCount: figure(meeting?.calledCount),
                presentCount: figure(meeting?.presentCount),
              }
            : null
        }
        nominees={written.map(({ id, name, votesFor, votesAgainst }) => ({
          id,
          name,
          votesFor: figure(votesFor),
          votesAgainst: figure(votesAgainst),
        }))}
      />
    </>
  );
}
