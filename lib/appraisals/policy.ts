import type { Actor } from "@/lib/auth/actor";
import type { NominationState } from "@/lib/db/generated/enums";
import { canAppraise } from "@/lib/nominations/policy";
import {
  type NominationEvent,
  nominationMachine,
  nominationStateLabels,
} from "@/lib/nominations/state";
import { canFire } from "@/lib/workflow/machine";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** How an appraisal ends. */
export const conclusions = ["eligible", "return", "ineligible"] as const;
export type Conclusion = (typeof conclusions)[number];

export const conclusionLabels: Record<Conclusion, string> = {
  eligible: "Đủ điều kiện",
  return: "Trả lại đơn vị để bổ sung",
  ineligible: "Không đủ điều kiện",
};

export const conclusionEvents = {
  eligible: "findEligible",
  return: "return",
  ineligible: "findIneligible",
} as const satisfies Record<Conclusion, NominationEvent>;

type Stated = { state: NominationState };

/** The checklist and findings may be written until the nomination has gone on to the Council. */
export function canWriteAppraisal(actor: Actor, { state }: Stated): Verdict {
  const may = canAppraise(actor);
  if (!may.allowed) return may;
  return possibleConclusions({ state }).length > 0
    ? allow
    : deny(`Đề nghị “${lowered(nominationStateLabels[state])}”: thẩm định chỉ xem, không sửa nữa.`);
}

/** The conclusions its state still allows. */
export function possibleConclusions({ state }: Stated): Conclusion[] {
  return conclusions.filter((each) => canFire(nominationMachine, state, conclusionEvents[each]));
}

export function canConclude(actor: Actor, { state }: Stated, conclusion: Conclusion): Verdict {
  const may = canAppraise(actor);
  if (!may.allowed) return may;
  return canFire(nominationMachine, state, conclusionEvents[conclusion])
    ? allow
    : deny(
        `Đề nghị “${lowered(nominationStateLabels[state])}”: không kết luận “${lowered(conclusionLabels[conclusion])}” được nữa.`,
      );
}

type Suspendable = Stated & {
  /** A round of the Council has voted on it, or is voting. */
  isBeingVoted: boolean;
};

/** Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP: at any time before the decision. */
export function canSuspend(actor: Actor, { state, isBeingVoted }: Suspendable): Verdict {
  const may = canAppraise(actor);
  if (!may.allowed) return may;
  if (state === "APPROVED") {
    return deny(
      "Đề nghị này đã được quyết định khen, chờ cấp số. Đề nghị văn thư hoặc người ký trả lại quyết định, rồi tạm dừng.",
    );
  }
  if (!canFire(nominationMachine, state, "suspend")) {
    return deny(`Đề nghị “${lowered(nominationStateLabels[state])}”: không tạm dừng xét được.`);
  }
  return state === "BEFORE_COUNCIL" && isBeingVoted
    ? deny("Hội đồng đang bỏ phiếu về đề nghị này: tạm dừng được khi đã có kết quả.")
    : allow;
}

export function canResume(actor: Actor, { state }: Stated): Verdict {
  const may = canAppraise(actor);
  if (!may.allowed) return may;
  return state === "SUSPENDED" ? allow : deny("Đề nghị không phải đang tạm dừng xét.");
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
