import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canSavePlan } from "@/lib/campaigns/policy";
import { idParam } from "@/lib/web/id-param";
import { UploadForm } from "../../../new/file/upload-form";
import { PlanHeading } from "../../plan-heading";
import { loadPlanWithSources } from "../load-superior";
import { addSuperiorAction } from "./actions";

export const metadata: Metadata = { title: "Đưa kế hoạch của cấp trên lên" };

export default async function AddSuperiorPage({
  params,
}: PageProps<"/plans/[planId]/superior/new">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Đưa kế hoạch của cấp trên lên" />
        <p>Chưa đọc được; tệp phải chọn lại, chữ đã dán còn nguyên.</p>
        <SuperiorForm key="form" planId={idParam((await params).planId)} />
      </>
    );
  }
  const { actor, plan } = await loadPlanWithSources(params);
  const save = canSavePlan(actor, plan);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="superior" />
      <h2>Đưa kế hoạch của cấp trên lên</h2>
      {save.allowed ? (
        <SuperiorForm key="form" planId={plan.id} />
      ) : (
        <InsetText>{save.reason}</InsetText>
      )}
    </>
  );
}

function SuperiorForm({ planId }: { planId: string }) {
  return (
    <UploadForm
      action={addSuperiorAction}
      planId={planId}
      label="Tệp kế hoạch của cấp trên"
      textLabel="Văn bản của kế hoạch cấp trên"
      button="Đọc kế hoạch cấp trên"
      backHref={`/plans/${planId}/superior`}
    />
  );
}
