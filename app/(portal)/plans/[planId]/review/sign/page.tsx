import type { Metadata } from "next";
import { SignaturePreview } from "@/components/campaigns/approval/signature-preview";
import { SecondFactorNotice } from "@/components/layout/second-factor-notice";
import { InsetText } from "@/components/ui/inset-text";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { requireActor } from "@/lib/auth/session";
import { canApprovePlan } from "@/lib/campaigns/approval/policy";
import { findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { PlanHeading } from "../../plan-heading";
import { loadReview } from "../load-review";
import { NotWaiting } from "../not-waiting";
import { SignForm } from "./sign-form";

export const metadata: Metadata = { title: "Duyệt, ký" };

type Props = PageProps<"/plans/[planId]/review/sign">;

export default async function SignPlanPage({ params }: Props) {
  const { userId } = await requireActor();
  const { actor, plan, submission, signature, now } = await loadReview(params);
  if (submission.outcome !== "PENDING") return <NotWaiting actor={actor} plan={plan} />;
  const verdict = canApprovePlan(actor, submission, submission.delegation);
  const { delegation } = submission;
  const duty = verdict.allowed ? await findSecondFactorDuty(actor, now) : null;
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
      {duty?.isRequired && <SecondFactorNotice duty={duty} />}
      <SignForm
        plan={{ id: plan.id, version: plan.version }}
        asksForCode={await hasSecondFactor(userId)}
        refusal={
          verdict.allowed
            ? duty?.isRequired
              ? "Bật xác thực hai bước trước."
              : undefined
            : verdict.reason
        }
      />
    </>
  );
}
