import type { Metadata } from "next";
import { loadSourcePlan } from "../../load-source-plan";
import { NewPlanHeading } from "../../new-plan-heading";
import { CopyForm } from "./copy-form";

export const metadata: Metadata = { title: "Chép kế hoạch" };

export default async function CopyPlanPage({ params }: PageProps<"/plans/new/copy/[planId]">) {
  const { plan } = await loadSourcePlan(params);
  return (
    <>
      <NewPlanHeading
        title="Chép kế hoạch"
        lead="Giữ nguyên lời văn; số và ngày của văn bản để trống."
        step={{ label: "Chọn kế hoạch", href: "/plans/new/copy" }}
      />
      <CopyForm planId={plan.id} name={plan.title} />
    </>
  );
}
