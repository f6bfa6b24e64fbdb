import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { planFormOf } from "@/lib/campaigns/plan-form";
import { canSavePlan } from "@/lib/campaigns/policy";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { PlanEditor } from "./plan-editor";

export const metadata: Metadata = { title: "Sửa kế hoạch" };

export default async function PlanEditPage({ params }: PageProps<"/plans/[planId]/edit">) {
  const { actor, plan } = await loadPlan(params);
  const { id, version, document } = plan;
  const save = canSavePlan(actor, plan);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="edit" />
      {save.allowed ? (
        <PlanEditor
          plan={{ id, version }}
          form={planFormOf(document)}
          preview={{ html: renderHtml(document), findings: checkDocument(document) }}
        />
      ) : (
        <InsetText>{save.reason}</InsetText>
      )}
    </>
  );
}
