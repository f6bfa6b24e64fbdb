import type { Metadata } from "next";
import { SignaturePreview } from "@/components/campaigns/approval/signature-preview";
import { InsetText } from "@/components/ui/inset-text";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { requireActor } from "@/lib/auth/session";
import { canApprovePlan } from "@/lib/campaigns/approval/policy";
import { PlanHeading } from "../../plan-heading";
import { loadReview } from "../load-review";
import { NotWaiting } from "../not-waiting";
import { SignForm } from "./sign-form";

export const metadata: Metadata = { title: "Duyệt, ký" };

type Props = PageProps<"/plans/[planId]/review/sign">;

export default async function SignPlanPage({ params }: Props) {
  const { userId } = await requireActor();
  const { actor, plan, submission, signature } = await loadReview(params);
  if (submission.outcome !== "PENDING") return <NotWaiting actor={actor} plan={plan} />;
  const verdict = canApprovePlan(actor, submission, submission.delegation);
  const { delegation } = submission;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <div className="stack">
        <h2>Duyệt, ký</h2>
        <p className="max-w-[68ch]">
          Duyệt bản đang đọc (bản lưu số {plan.version}). Văn bản không sửa được nữa; văn thư cấp
          số, ngày. Dưới văn bản in:
        </p>
        <div>
          <SignaturePreview signature={signature} />
        </div>
        {delegation && (
          <InsetText>
            <p>
              Ký thay theo {delegation.basis}, lĩnh vực: {delegation.scope}.
            </p>
          </InsetText>
        )}
      </div>
      <SignForm
        plan={{ id: plan.id, version: plan.version }}
        asksForCode={await hasSecondFactor(userId)}
        refusal={verdict.allowed ? undefined : verdict.reason}
      />
    </>
  );
}
