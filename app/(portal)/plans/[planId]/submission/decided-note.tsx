import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import type { Actor } from "@/lib/auth/actor";
import { canSubmitPlan } from "@/lib/campaigns/approval/policy";
import type { SubmissionDetail } from "@/lib/campaigns/approval/queries";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { formatMoment } from "@/lib/text/dates";

type DecidedNoteProps = { actor: Actor; plan: PlanDetail; submission: SubmissionDetail };

/** What became of the last submission, and what can be done now. */
export function DecidedNote({ actor, plan, submission }: DecidedNoteProps) {
  const { outcome, decidedBy, decidedAt, reason, code } = submission;
  const by = decidedBy?.user.name ?? "";
  const at = decidedAt ? formatMoment(decidedAt) : "";
  const maySubmit = canSubmitPlan(actor, plan).allowed;
  return (
    <div className="stack">
      <InsetText>
        {outcome === "APPROVED" && (
          <p className="text-lg">
            {by} đã duyệt, ký lúc {at}.
            {plan.state === "APPROVED" && " Văn thư cấp số, ngày rồi phát hành."}
          </p>
        )}
        {outcome === "RECALLED" && (
          <p className="text-lg">
            {by} đã rút về lúc {at}. Biên nhận số {code} không còn giá trị.
          </p>
        )}
        {outcome === "RETURNED" && (
          <>
            <p className="text-lg">
              {by} trả lại lúc {at}:
            </p>
            <p className="whitespace-pre-line break-words">{reason}</p>
          </>
        )}
      </InsetText>
      {maySubmit && (
        <ButtonGroup>
          <ButtonLink href={`/plans/${plan.id}/edit`}>Sửa văn bản</ButtonLink>
          <ButtonLink href={`/plans/${plan.id}/submit`} variant="secondary">
            Kiểm tra lại và trình
          </ButtonLink>
        </ButtonGroup>
      )}
    </div>
  );
}
