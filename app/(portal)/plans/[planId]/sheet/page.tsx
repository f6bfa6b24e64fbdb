import type { Metadata } from "next";
import { Sheet } from "@/components/documents/sheet";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { Downloads } from "../downloads";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";

export const metadata: Metadata = { title: "Văn bản" };

export default async function PlanSheetPage({ params }: PageProps<"/plans/[planId]/sheet">) {
  const { actor, plan } = await loadPlan(params);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="sheet" />
      <div className="stack">
        <Downloads planId={plan.id} />
        <Sheet html={renderHtml(plan.document)} />
      </div>
    </>
  );
}
