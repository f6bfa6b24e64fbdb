import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canReturnPlan } from "@/lib/campaigns/approval/policy";
import { idParam } from "@/lib/web/id-param";
import { PlanHeading } from "../../plan-heading";
import { loadReview } from "../load-review";
import { ReturnForm } from "./return-form";

export const metadata: Metadata = { title: "Trả lại để bổ sung" };

type Props = PageProps<"/plans/[planId]/review/return">;

export default async function ReturnPlanPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Trả lại để bổ sung" />
        <ReturnForm planId={idParam((await params).planId)} />
      </>
    );
  }
  const { actor, plan, submission } = await loadReview(params);
  const verdict = canReturnPlan(actor, submission);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <ReturnForm planId={plan.id} refusal={verdict.allowed ? undefined : verdict.reason} />
    </>
  );
}
