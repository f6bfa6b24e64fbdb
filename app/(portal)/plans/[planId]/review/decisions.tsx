import { PenLine, Undo2, UserCheck, Users } from "lucide-react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import { hasRole } from "@/lib/auth/actor";
import {
  canApprovePlan,
  canHandSignature,
  canReturnPlan,
  canSignOffCheck,
} from "@/lib/campaigns/approval/policy";
import type { SubmissionDetail } from "@/lib/campaigns/approval/queries";
import type { PlanDetail } from "@/lib/campaigns/queries";

type DecisionsProps = { actor: Actor; plan: PlanDetail; submission: SubmissionDetail };

const checkButtons = {
  CONTENT: "Ký xác nhận đã soát nội dung",
  FORM: "Ký xác nhận đã soát thể thức",
};

/** What this person may do of it; each leads to a page that says what it means. */
export function Decisions({ actor, plan, submission }: DecisionsProps) {
  const base = `/plans/${plan.id}/review`;
  const check = submission.checks.find(
    ({ kind }) => canSignOffCheck(actor, submission, kind).allowed,
  );
  const approve = canApprovePlan(actor, submission, submission.delegation);
  const approves = hasRole(actor, "CHAIR");
  return (
    <ButtonGroup>
      {check && (
        <ButtonLink href={`${base}/check`} icon={UserCheck}>
          {checkButtons[check.kind]}
        </ButtonLink>
      )}
      {approves &&
        (approve.allowed ? (
          <ButtonLink href={`${base}/sign`} icon={PenLine}>
            Duyệt, ký
          </ButtonLink>
        ) : (
          <Button type="button" icon={PenLine} disabledReason={approve.reason}>
            Duyệt, ký
          </Button>
        ))}
      {canReturnPlan(actor, submission).allowed && (
        <ButtonLink href={`${base}/return`} icon={Undo2} variant="secondary">
          Trả lại để bổ sung
        </ButtonLink>
      )}
      {canHandSignature(actor, submission).allowed && (
        <ButtonLink href={`${base}/hand`} icon={Users} variant="secondary">
          {submission.signerId === actor.membershipId
            ? "Giao Phó Chủ tịch ký thay"
            : "Lấy lại việc ký"}
        </ButtonLink>
      )}
    </ButtonGroup>
  );
}
