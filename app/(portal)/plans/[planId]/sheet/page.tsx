import type { Metadata } from "next";
import { findingCounts } from "@/components/documents/finding-list";
import { Sheet } from "@/components/documents/sheet";
import { Details } from "@/components/ui/details";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { Downloads } from "../downloads";
import { FixableFindings } from "../fixable-findings";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";

export const metadata: Metadata = { title: "Văn bản" };

export default async function PlanSheetPage({
  params,
  searchParams,
}: PageProps<"/plans/[planId]/sheet">) {
  const { actor, plan } = await loadPlan(params);
  const context = await findCheckContext(actor, plan, new Date());
  const findings = checkDocument(plan.document, context);
  const isAtChecks = (await searchParams).checks !== undefined;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="sheet" />
      <div className="stack">
        <Downloads planId={plan.id} />
        <div id="findings" className="no-print">
          <Details summary={`Kiểm tra: ${findingCounts(findings)}`} open={isAtChecks}>
            <FixableFindings actor={actor} plan={plan} findings={findings} backTo="sheet" />
          </Details>
        </div>
        <Sheet html={renderHtml(plan.document)} />
      </div>
    </>
  );
}
