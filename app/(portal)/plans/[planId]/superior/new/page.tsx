import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { canSavePlan } from "@/lib/campaigns/policy";
import { UploadForm } from "../../../new/file/upload-form";
import { PlanHeading } from "../../plan-heading";
import { loadPlanWithSources } from "../load-superior";
import { addSuperiorAction } from "./actions";

export const metadata: Metadata = { title: "Đưa kế hoạch của cấp trên lên" };

export default async function AddSuperiorPage({
  params,
}: PageProps<"/plans/[planId]/superior/new">) {
  const { actor, plan } = await loadPlanWithSources(params);
  const save = canSavePlan(actor, plan);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="superior" />
      <h2>Đưa kế hoạch của cấp trên lên</h2>
      {save.allowed ? (
        <UploadForm
          action={addSuperiorAction}
          planId={plan.id}
          label="Tệp kế hoạch của cấp trên"
          textLabel="Văn bản của kế hoạch cấp trên"
          button="Đọc kế hoạch cấp trên"
          backHref={`/plans/${plan.id}/superior`}
        />
      ) : (
        <InsetText>{save.reason}</InsetText>
      )}
    </>
  );
}
