import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canKeepCouncil } from "@/lib/council/policy";
import { formatDate, formatTime } from "@/lib/text/dates";
import { officerChoices } from "../../officer-choices";
import { emptySession, SessionForm } from "../../session-form";
import { loadSession } from "../load-session";

export const metadata: Metadata = { title: "Sửa phiên họp" };

type Props = PageProps<"/council/sessions/[sessionId]/edit">;

export default async function EditSessionPage({ params }: Props) {
  if (await isSignedOutPost()) {
    const ref = { sessionId: "", version: 1 };
    return (
      <>
        <PageHeading title="Sửa phiên họp" />
        <SessionForm key="form" session={ref} values={emptySession} chairs={[]} members={[]} />
      </>
    );
  }
  const { actor, session } = await loadSession(params);
  if (!canKeepCouncil(actor).allowed) forbidden();
  const { id, version, state, title, startsAt, place, agenda, chair, secretary, roll } = session;
  return (
    <>
      <Breadcrumbs items={[{ label: title, href: `/council/sessions/${id}` }]} />
      <PageHeading title="Sửa phiên họp" />
      {state === "PLANNED" ? (
        <SessionForm
          key="form"
          session={{ sessionId: id, version }}
          {...officerChoices(roll)}
          values={{
            title,
            day: formatDate(startsAt),
            time: formatTime(startsAt),
            place,
            agenda,
            chairId: chair.id,
            secretaryId: secretary.id,
          }}
        />
      ) : (
        <InsetText>
          <p>Phiên họp đã khai mạc hoặc đã hủy, không sửa được nữa.</p>
        </InsetText>
      )}
    </>
  );
}
