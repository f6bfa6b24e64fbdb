import type { Actor } from "@/lib/auth/actor";
import type { NominationState } from "@/lib/db/generated/enums";
import { nominationMachine, nominationStateLabels } from "@/lib/nominations/state";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import { canFire } from "@/lib/workflow/machine";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What the rules need to know of a dossier. */
export type DossierFacts = {
  isFromPaper: boolean;
  /** Of the person's unit, or of an ended one it carries on. */
  isOwn: boolean;
  submittedAt: Date | null;
  /** Of all nominations in it, also those this person does not see. */
  states: readonly NominationState[];
  /** The office has begun to appraise one of them. */
  isAppraised: boolean;
};

/** What they need to know of one nomination beside its dossier. */
export type NominationFacts = {
  state: NominationState;
  /** In a decision that is being prepared, or before a session that is sitting. */
  heldBy: "decision" | "session" | null;
};

const writable: readonly NominationState[] = ["DRAFT", "RETURNED"];

/** The unit's own people write its dossier; what stands on a paper is written by the office that holds the paper. */
export function whoWritesDossier(
  actor: Actor,
  { isFromPaper, isOwn }: Pick<DossierFacts, "isFromPaper" | "isOwn">,
): Verdict {
  if (isFromPaper) {
    return canEnterFromPaper(actor).allowed
      ? allow
      : deny("Hồ sơ này do thường trực nhập hộ. Cần sửa thì báo thường trực.");
  }
  const who = canWriteForUnit(actor);
  if (!who.allowed) return who;
  return isOwn ? allow : deny("Chỉ người của đơn vị được ghi hồ sơ của đơn vị mình.");
}

/** The dossier as a whole, its meeting, whom it nominates: while nothing in it is in the office's hands. */
export function canWriteDossier(actor: Actor, dossier: DossierFacts): Verdict {
  const who = whoWritesDossier(actor, dossier);
  if (!who.allowed) return who;
  const isOpen = dossier.states.every((state) => state === "WITHDRAWN" || writable.includes(state));
  return isOpen
    ? allow
    : deny("Hồ sơ đã nộp, không sửa được nữa. Cần sửa thì rút về, hoặc nhờ thường trực trả lại.");
}

/** One nomination: a draft, or one that was sent back. */
export function canWriteNomination(
  actor: Actor,
  dossier: DossierFacts,
  { state }: Pick<NominationFacts, "state">,
): Verdict {
  const who = whoWritesDossier(actor, dossier);
  if (!who.allowed) return who;
  return writable.includes(state)
    ? allow
    : deny(
        `Đề nghị ${stateWords(state)}, không sửa được nữa. Cần sửa thì nhờ thường trực trả lại.`,
      );
}

/** Out of the dossier without a trace: only what was never handed in. */
export function canRemoveNominee(
  actor: Actor,
  dossier: DossierFacts,
  { state }: Pick<NominationFacts, "state">,
): Verdict {
  const write = canWriteDossier(actor, dossier);
  if (!write.allowed) return write;
  return state === "DRAFT" && dossier.submittedAt === null
    ? allow
    : deny("Đề nghị đã từng nộp thì không xóa được, chỉ rút kèm lý do.");
}

export function canSubmitDossier(actor: Actor, dossier: DossierFacts): Verdict {
  const write = canWriteDossier(actor, dossier);
  if (!write.allowed) return write;
  return dossier.states.some((state) => writable.includes(state))
    ? allow
    : deny("Hồ sơ chưa có đề nghị nào để nộp. Thêm người, tập thể được đề nghị đã.");
}

/** What was sent back goes again by itself, while others of the dossier are on their way. */
export function canSubmitAgain(
  actor: Actor,
  dossier: DossierFacts,
  { state }: Pick<NominationFacts, "state">,
): Verdict {
  const who = whoWritesDossier(actor, dossier);
  if (!who.allowed) return who;
  return state === "RETURNED"
    ? allow
    : deny(`Đề nghị ${stateWords(state)}: chỉ đề nghị bị trả lại mới nộp lại riêng.`);
}

/** As a whole, while the office has not begun with any of it. */
export function canRecallDossier(actor: Actor, dossier: DossierFacts): Verdict {
  const who = whoWritesDossier(actor, dossier);
  if (!who.allowed) return who;
  const { states, isAppraised } = dossier;
  if (!states.includes("SUBMITTED")) return deny("Hồ sơ chưa nộp, hoặc đã rút về rồi.");
  const isUntouched =
    !isAppraised && states.every((state) => ["SUBMITTED", "WITHDRAWN"].includes(state));
  return isUntouched
    ? allow
    : deny("Thường trực đã thẩm định hồ sơ này: không rút về cả hồ sơ được nữa.");
}

export function canWithdrawNomination(
  actor: Actor,
  dossier: DossierFacts,
  { state, heldBy }: NominationFacts,
): Verdict {
  const who = whoWritesDossier(actor, dossier);
  if (!who.allowed) return who;
  if (!canFire(nominationMachine, state, "withdraw")) {
    return deny(`Đề nghị ${stateWords(state)}: không rút được nữa.`);
  }
  if (heldBy === "decision") {
    return deny("Đề nghị đã nằm trong dự thảo quyết định. Báo thường trực đưa ra, rồi rút.");
  }
  return heldBy === "session" ? deny("Hội đồng đang họp xét đề nghị này: chưa rút được.") : allow;
}

const stateWords = (state: NominationState) => {
  const words = nominationStateLabels[state];
  return `“${words.charAt(0).toLowerCase()}${words.slice(1)}”`;
};
