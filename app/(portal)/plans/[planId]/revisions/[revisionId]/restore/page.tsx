import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeList } from "@/components/documents/change-list";
import { MarkedSheet } from "@/components/documents/marked-sheet";
import { InsetText } from "@/components/ui/inset-text";
import { canSavePlan } from "@/lib/campaigns/policy";
import { findPlanRevision } from "@/lib/campaigns/revision-queries";
import { compareDocuments } from "@/lib/documents/marked/compare-documents";
import { renderComparison } from "@/lib/documents/marked/render-comparison";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../../load-plan";
import { PlanHeading } from "../../../plan-heading";
import { revisionName } from "../../revision-name";
import { RestoreForm } from "./restore-form";

export const metadata: Metadata = { title: "Lấy lại bản cũ" };

type Props = PageProps<"/plans/[planId]/revisions/[revisionId]/restore">;

/** What would change, before it does. */
export default async function RestoreRevisionPage({ params }: Props) {
  const { actor, plan } = await loadPlan(params);
  const revision = await findPlanRevision(actor, plan.id, idParam((await params).revisionId));
  if (!revision) notFound();
  const save = canSavePlan(actor, plan);
  const comparison = compareDocuments(plan.document, revision.document);
  const isSame = comparison.changes.length === 0;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="revisions" />
      <div className="stack">
        <div>
          <h2>Lấy lại {revisionName(revision)}?</h2>
          <p>
            {revision.author.user.name} lưu lúc {formatMoment(revision.savedAt)}. Văn bản sẽ trở lại
            như bản này; bản đang dùng không mất, vẫn nằm trong các bản đã lưu.
          </p>
        </div>
        {!save.allowed && <InsetText>{save.reason}</InsetText>}
        {isSame && <InsetText>Bản này giống hệt bản đang dùng, không có gì để lấy lại.</InsetText>}
        {save.allowed && !isSame && (
          <RestoreForm planId={plan.id} revisionId={revision.id} version={plan.version} />
        )}
        {!isSame && (
          <section aria-labelledby="changes-title" className="stack">
            <h2 id="changes-title">Văn bản sẽ thay đổi thế này</h2>
            <ChangeList changes={comparison.changes} summary={comparison.summary} />
            <MarkedSheet html={renderComparison(comparison, { onlyChanges: true })} />
          </section>
        )}
      </div>
    </>
  );
}
