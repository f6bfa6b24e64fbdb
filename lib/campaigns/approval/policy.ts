import { type Actor, hasRole } from "@/lib/auth/actor";
import { openPlanStates, planStateLabels } from "@/lib/campaigns/state";
import type { CheckKind, PlanState, SubmissionOutcome } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What the rules need to know of a submission; any query that selects more also fits. */
export type SubmissionFacts = {
  outcome: SubmissionOutcome;
  signerId: string;
  readAt: Date | null;
  checks: readonly { kind: CheckKind; checkerId: string; checkedAt: Date | null }[];
};

/** The head of the committee: signs in his own right, lets others sign for him. Deputies hold the same role. */
export function isChairman(actor: Actor): boolean {
  return hasRole(actor, "CHAIR") && !actor.isDeputy;
}

export function isChecker(actor: Actor, { checks }: Pick<SubmissionFacts, "checks">): boolean {
  return checks.some(({ checkerId }) => checkerId === actor.membershipId);
}

const over = deny("Lần trình này đã kết thúc.");

/** The office brings its draft before the Chairman. */
export function canSubmitPlan(actor: Actor, plan: { state: PlanState }): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua được trình văn bản.");
  const state = planStateLabels[plan.state].toLowerCase();
  return openPlanStates.includes(plan.state) ? allow : deny(`Văn bản ${state}, không trình được.`);
}

/** Where a plan stands on its way to the signature is for those who write, approve and number it. */
export function canFollowSubmission(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR", "CLERK")
    ? allow
    : deny("Chỉ thường trực thi đua, lãnh đạo Ủy ban và văn thư được xem việc trình duyệt.");
}

/** Back to the office while none of those who decide has opened it. */
export function canRecallPlan(actor: Actor, submission: SubmissionFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua được rút văn bản về.");
  if (submission.outcome !== "PENDING") return over;
  return submission.readAt === null
    ? allow
    : deny("Lãnh đạo đã mở đọc nên không rút về được. Cần sửa thì đề nghị trả lại.");
}

/** To read what waits, beside its checks: the leaders, and who was named to check it. */
export function canReviewPlan(actor: Actor, submission: SubmissionFacts): Verdict {
  return hasRole(actor, "CHAIR") || isChecker(actor, submission)
    ? allow
    : deny("Trang này dành cho lãnh đạo Ủy ban và người được giao soát văn bản.");
}

/** Whether the office loses its right to recall once this person has opened it. */
export function decidesOn(actor: Actor, { signerId }: Pick<SubmissionFacts, "signerId">): boolean {
  return isChairman(actor) || actor.membershipId === signerId;
}

/** Each of the two checks is signed off by the person named for it, once (Điều 12 NĐ 30/2020). */
export function canSignOffCheck(
  actor: Actor,
  { outcome, checks }: SubmissionFacts,
  kind: CheckKind,
): Verdict {
  const check = checks.find((each) => each.kind === kind);
  if (check?.checkerId !== actor.membershipId) {
    return deny("Chỉ người được giao soát ký xác nhận được phần của mình.");
  }
  if (outcome !== "PENDING") return over;
  return check.checkedAt === null ? allow : deny("Đã ký xác nhận phần này.");
}

/** Whoever signs, the Chairman, and each checker may send it back. */
export function canReturnPlan(actor: Actor, submission: SubmissionFacts): Verdict {
  if (!decidesOn(actor, submission) && !isChecker(actor, submission)) {
    return deny("Chỉ người ký, Chủ tịch và người được giao soát trả lại được văn bản.");
  }
  return submission.outcome === "PENDING" ? allow : over;
}

/** Another person for a check that nobody has signed off: who submitted it, or the Chairman, names them. */
export function canNameChecker(
  actor: Actor,
  { outcome, checks }: Pick<SubmissionFacts, "outcome" | "checks">,
  kind: CheckKind,
): Verdict {
  if (!hasRole(actor, "OFFICE") && !isChairman(actor)) {
    return deny("Chỉ thường trực thi đua và Chủ tịch giao được người khác soát.");
  }
  if (outcome !== "PENDING") return over;
  return checks.some((check) => check.kind === kind && check.checkedAt === null)
    ? allow
    : deny("Phần này đã được ký xác nhận, không giao lại.");
}

/** The Chairman lets a deputy sign for him, or takes the signature back. */
export function canHandSignature(actor: Actor, submission: SubmissionFacts): Verdict {
  if (!isChairman(actor)) return deny("Chỉ Chủ tịch giao được việc ký thay.");
  return submission.outcome === "PENDING" ? allow : over;
}

/** The signature: of the signer alone, after both checks; a deputy's only while the delegation holds. */
export function canApprovePlan(
  actor: Actor,
  submission: SubmissionFacts,
  delegation: { holds: boolean } | null,
): Verdict {
  if (actor.membershipId !== submission.signerId) {
    return isChairman(actor)
      ? deny("Văn bản này đang giao người khác ký. Lấy lại việc ký trước khi ký.")
      : deny("Chỉ người được giao ký duyệt, ký được văn bản này.");
  }
  if (submission.outcome !== "PENDING") return over;
  if (!hasRole(actor, "CHAIR")) return deny("Chỉ lãnh đạo Ủy ban duyệt, ký được văn bản.");
  if (actor.isDeputy && !delegation?.holds) {
    return deny("Việc giao ký thay không còn hiệu lực. Đề nghị Chủ tịch giao lại hoặc tự ký.");
  }
  return submission.checks.every(({ checkedAt }) => checkedAt !== null)
    ? allow
    : deny("Chưa đủ hai phần soát: nội dung và thể thức phải được ký xác nhận trước.");
}

/** Who signs for the Chairman is the Chairman's to say, on paper first. */
export function canKeepDelegations(actor: Actor): Verdict {
  return isChairman(actor) ? allow : deny("Chỉ Chủ tịch ghi và thu hồi việc giao ký thay.");
}

export function canReadDelegations(actor: Actor): Verdict {
  return hasRole(actor, "CHAIR", "OFFICE", "CLERK")
    ? allow
    : deny("Chỉ lãnh đạo Ủy ban, thường trực thi đua và văn thư xem được việc giao ký thay.");
}
