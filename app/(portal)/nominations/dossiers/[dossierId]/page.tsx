import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { PaperLinks } from "@/components/nominations/paper-links";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import {
  canRecallDossier,
  canSubmitDossier,
  canWriteDossier,
  whoWritesDossier,
} from "@/lib/nominations/dossiers/policy";
import { findRequestForm } from "@/lib/nominations/papers/forms";
import { commendationTypeLabels, procedureLabels } from "@/lib/nominations/state";
import { AboutDossier } from "./about-dossier";
import { DeleteForm, RecallForm } from "./dossier-forms";
import { DossierNominees } from "./dossier-nominees";
import { DossierTasks } from "./dossier-tasks";
import { loadDossier } from "./load-dossier";
import { Receipt } from "./receipt";

type Props = PageProps<"/nominations/dossiers/[dossierId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dossier } = await loadDossier(params);
  return { title: dossier.title };
}

/** What is left to do while it is written; its receipt and how far each nomination is once it was handed in. */
export default async function DossierPage({ params }: Props) {
  const { actor, now, dossier } = await loadDossier(params);
  const own = `/nominations/dossiers/${dossier.id}`;
  const ref = { dossierId: dossier.id, version: dossier.version };
  const mayWrite = canWriteDossier(actor, dossier).allowed;
  const isDraft = mayWrite && (canSubmitDossier(actor, dossier).allowed || isEmpty(dossier.states));
  const mayRecall = canRecallDossier(actor, dossier).allowed;
  const isWriter = whoWritesDossier(actor, dossier).allowed;
  return (
    <>
      <Breadcrumbs
        items={[{ label: "Đề nghị khen", href: "/nominations" }, { label: dossier.title }]}
      />
      <PageHeading
        title={dossier.title}
        caption={[
          dossier.unit.name,
          commendationTypeLabels[dossier.type],
          procedureLabels[dossier.procedure],
        ].join(" · ")}
      />
      <Flash />
      {isDraft ? (
        <DossierTasks actor={actor} now={now} dossier={dossier} />
      ) : (
        <>
          <Receipt actor={actor} now={now} dossier={dossier} isWriter={isWriter} />
          <DossierNominees dossier={dossier} now={now} />
        </>
      )}
      {!isDraft && <AboutDossier dossier={dossier} />}
      {dossier.nominations.length > 0 && (
        <PaperLinks
          papers={[
            {
              name: "Tờ trình của đơn vị",
              form: await findRequestForm(actor, dossier, now),
              href: `${own}/request`,
            },
            ...(dossier.meeting ? [{ name: "Biên bản họp xét", href: `${own}/minutes` }] : []),
          ]}
        />
      )}
      {mayRecall && (
        <section aria-labelledby="recall-title" className="stack-tight">
          <h2 id="recall-title">Cần sửa lại?</h2>
          <p>Thường trực chưa thẩm định thì còn rút về được; sửa xong nộp lại, giữ số hồ sơ cũ.</p>
          <RecallForm {...ref} />
        </section>
      )}
      {isDraft && dossier.submittedAt === null && (
        <section aria-labelledby="delete-title" className="stack-tight">
          <h2 id="delete-title">Không làm hồ sơ này nữa?</h2>
          <DeleteForm {...ref} />
        </section>
      )}
    </>
  );
}

const isEmpty = (states: readonly string[]) => states.every((state) => state === "WITHDRAWN");
