import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { awardKinds, procedureRefusal } from "@/lib/nominations/awards/catalogue";
import { canWriteNomination } from "@/lib/nominations/dossiers/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsOf, loadNomination } from "../load-nomination";
import { NomineeForm } from "./nominee-form";

export const metadata: Metadata = { title: "Người, tập thể được đề nghị" };

type Props = PageProps<"/nominations/[nominationId]/edit">;

const empty = {
  award: "",
  name: "",
  honorific: "",
  post: "",
  place: "",
  isLeader: "",
  peopleCount: "",
  advancedCount: "",
  womenCount: "",
  citation: "",
  isClear: "",
};

export default async function EditNomineePage({ params }: Props) {
  const nominationId = idParam((await params).nominationId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Người, tập thể được đề nghị" />
        <NomineeForm
          nominationId={nominationId}
          version={1}
          audience="PERSON"
          awards={awardKinds}
          values={empty}
        />
      </>
    );
  }
  const { actor, dossier, nomination } = await loadNomination(params);
  if (!canWriteNomination(actor, dossier, nomination).allowed) {
    redirect(`/nominations/${nominationId}` as Route);
  }
  const { audience, isLeader, isClear, peopleCount, advancedCount, womenCount } = nomination;
  const figure = (count: number | null) => (count === null ? "" : String(count));
  return (
    <>
      <Breadcrumbs items={crumbsOf({ dossier, nomination }, "Thông tin")} />
      <PageHeading title={nomination.name} caption={dossier.title} />
      <NomineeForm
        nominationId={nominationId}
        version={nomination.version}
        audience={audience}
        awards={awardKinds
          .filter(
            ({ key, audiences }) =>
              audiences.includes(audience) && procedureRefusal(key, dossier.procedure) === null,
          )
          .map(({ key, name, group, explanation }) => ({ key, name, group, explanation }))}
        values={{
          ...nomination,
          // Not asked yet where nothing has been written.
          isLeader: isLeader ? "yes" : nomination.citation ? "no" : "",
          isClear: isClear ? "on" : "",
          peopleCount: figure(peopleCount),
          advancedCount: figure(advancedCount),
          womenCount: figure(womenCount),
        }}
      />
    </>
  );
}
