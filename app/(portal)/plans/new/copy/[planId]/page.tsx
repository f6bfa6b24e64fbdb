import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { idParam } from "@/lib/web/id-param";
import { loadSourcePlan } from "../../load-source-plan";
import { NewPlanHeading } from "../../new-plan-heading";
import { CopyForm } from "./copy-form";

export const metadata: Metadata = { title: "Chép kế hoạch" };

export default async function CopyPlanPage({ params }: PageProps<"/plans/new/copy/[planId]">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Chép kế hoạch" />
        <p>Chưa chép được.</p>
        <CopyForm key="form" planId={idParam((await params).planId)} name="" />
      </>
    );
  }
  const { plan } = await loadSourcePlan(params);
  return (
    <>
      <NewPlanHeading
        title="Chép kế hoạch"
        lead="Giữ nguyên lời văn; số và ngày của văn bản để trống."
        step={{ label: "Chọn kế hoạch", href: "/plans/new/copy" }}
      />
      <CopyForm key="form" planId={plan.id} name={plan.title} />
    </>
  );
}
