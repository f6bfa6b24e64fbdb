import { type Actor, hasRole } from "@/lib/auth/actor";
import { isChairman } from "@/lib/campaigns/approval/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { DecisionKind, DecisionState } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";
import { decisionStateLabels, paperWords } from "./state";

/** What the rules need to know of a decision; any query that selects more also fits. */
export type DecisionFacts = {
  kind: DecisionKind;
  state: DecisionState;
  isFromPaper: boolean;
  signerId: string | null;
};

/** What has been signed: the clerk sees nothing before. */
const signedStates = ["SIGNED", "ISSUED", "REVOKED"] as const satisfies readonly DecisionState[];
/** What has gone out. */
export const issuedStates = ["ISSUED", "REVOKED"] as const satisfies readonly DecisionState[];
/** What the office may still change. */
const draftStates = ["DRAFT", "RETURNED"] as const satisfies readonly DecisionState[];

/**
 * The decisions this person may see: the office and the leaders all of their commune, the clerk those that are signed,
 * nobody else any.
 */
export function decisionsVisibleTo(actor: Actor): Prisma.DecisionWhereInput {
  const { communeId } = actor;
  if (hasRole(actor, "OFFICE", "CHAIR")) return { communeId };
  if (hasRole(actor, "CLERK")) return { communeId, state: { in: [...signedStates] } };
  return { communeId, id: { in: [] } };
}

/** Whether the pages of decisions are this person's at all. */
export function canReadDecisions(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR", "CLERK")
    ? allow
    : deny("Trang này dành cho thường trực thi đua, lãnh đạo Ủy ban và văn thư.");
}

/** The office puts decisions together, from the portal's nominations or from a paper already signed. */
export function canProposeDecisions(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua lập tờ trình, dự thảo quyết định khen thưởng.");
}

export function canEditDecision(actor: Actor, decision: DecisionFacts): Verdict {
  const may = canProposeDecisions(actor);
  if (!may.allowed) return may;
  return isOneOf(draftStates, decision.state)
    ? allow
    : deny(`${stateWords(decision)}, không sửa được nữa.`);
}

export function canSubmitDecision(actor: Actor, decision: DecisionFacts): Verdict {
  if (decision.isFromPaper) return deny("Quyết định này đã ký trên giấy, không trình nữa.");
  return canEditDecision(actor, decision);
}

/** Whose hands it is in: the Chairman's, or the deputy's to whom he handed the signature. */
function isSigner(actor: Actor, { signerId }: Pick<DecisionFacts, "signerId">): boolean {
  return signerId === null ? isChairman(actor) : signerId === actor.membershipId;
}

const notWaiting = (decision: DecisionFacts) => deny(`${stateWords(decision)}, không còn chờ ký.`);

/**
 * To decide item by item and to sign is the Chairman's own (Điều 90(4) Luật, NĐ 30/2020 Mẫu 1.2); a deputy's only while
 * the delegation holds.
 */
export function canDecide(
  actor: Actor,
  decision: DecisionFacts,
  delegation: { holds: boolean } | null,
): Verdict {
  if (!hasRole(actor, "CHAIR")) return deny("Chỉ Chủ tịch quyết định khen thưởng và ký.");
  if (decision.state !== "SUBMITTED") return notWaiting(decision);
  if (!isSigner(actor, decision)) {
    return isChairman(actor)
      ? deny(`${paperWord(decision)} này đang giao người khác ký. Lấy lại việc ký trước.`)
      : deny("Chỉ Chủ tịch, hoặc Phó Chủ tịch được giao, quyết định và ký.");
  }
  return actor.isDeputy && !delegation?.holds
    ? deny("Việc giao ký thay không còn hiệu lực. Đề nghị Chủ tịch giao lại hoặc tự ký.")
    : allow;
}

/** Whoever signs, and the Chairman, may send it back; once it is signed the clerk too, who is to number it. */
export function canReturnDecision(actor: Actor, decision: DecisionFacts): Verdict {
  const isClerks = hasRole(actor, "CLERK") && decision.state !== "SUBMITTED";
  if (!isClerks && !isChairman(actor) && !(hasRole(actor, "CHAIR") && isSigner(actor, decision))) {
    return deny("Chỉ Chủ tịch, hoặc Phó Chủ tịch được giao ký, trả lại được.");
  }
  return decision.state === "SUBMITTED" || decision.state === "SIGNED"
    ? allow
    : notWaiting(decision);
}

/** The Chairman lets a deputy sign for him, or takes the signature back. */
export function canHandDecision(actor: Actor, decision: DecisionFacts): Verdict {
  if (!isChairman(actor)) return deny("Chỉ Chủ tịch giao được việc ký thay.");
  return decision.state === "SUBMITTED" ? allow : notWaiting(decision);
}

/** Numbers, dates and issuing are the clerk's (Điều 15, 18 NĐ 30/2020). */
export function canIssueDecision(actor: Actor, decision: DecisionFacts): Verdict {
  if (!hasRole(actor, "CLERK")) return deny("Chỉ văn thư được cấp số và ban hành.");
  return decision.state === "SIGNED"
    ? allow
    : deny(`${stateWords(decision)}. Chỉ cấp số khi đã ký.`);
}

/** Taken back by a decision of equal form (Điều 93 Luật), which the office drafts. */
export function canRevokeDecision(actor: Actor, decision: DecisionFacts): Verdict {
  const { kind, state } = decision;
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua soạn quyết định hủy bỏ.");
  if (kind !== "AWARD") return deny("Chỉ quyết định khen thưởng mới hủy bỏ được.");
  return state === "ISSUED" ? allow : deny(`${stateWords(decision)}, không có gì để hủy bỏ.`);
}

/** Put right by a decision of equal form (Điều 18(3) NĐ 30/2020), which the office drafts. */
export function canCorrectDecision(actor: Actor, decision: DecisionFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua soạn quyết định đính chính.");
  if (decision.kind !== "AWARD") return deny("Chỉ quyết định khen thưởng đính chính được ở đây.");
  return decision.state === "ISSUED"
    ? allow
    : deny(`${stateWords(decision)}. Chỉ đính chính quyết định đã ban hành, còn hiệu lực.`);
}

/** What was typed of a paper decision may have missed somebody: the paper itself is out of the portal's hands. */
export function canReopenPaper(actor: Actor, { state, isFromPaper }: DecisionFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua sửa phần đã nhập.");
  return isFromPaper && state === "ISSUED"
    ? allow
    : deny("Chỉ mở lại quyết định nhập từ giấy, đã ghi vào lịch sử.");
}

/** What came of an issued decision (money paid or got back, the province's answer) is noted by the office. */
export function canNoteOutcome(actor: Actor, { kind, state }: DecisionFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua ghi kết quả thực hiện.");
  return isOneOf(issuedStates, state)
    ? allow
    : deny(`Ghi kết quả sau khi ${paperWords[kind]} ban hành.`);
}

/** The scan of a paper signed outside, before it is entered; the signed copy of what was signed here, after. */
export function canAddDecisionFile(
  actor: Actor,
  { kind, state, isFromPaper }: DecisionFacts,
): Verdict {
  if (!hasRole(actor, "OFFICE", "CLERK")) {
    return deny(`Chỉ thường trực thi đua và văn thư đưa tệp của ${paperWords[kind]} lên.`);
  }
  if (isFromPaper && state === "DRAFT") return allow;
  return isOneOf(issuedStates, state)
    ? allow
    : deny(`Đưa bản đã ký lên sau khi ${paperWords[kind]} được cấp số, ban hành.`);
}

/** Shown to everybody, or no longer. */
export function canPublishDecision(actor: Actor, { kind, state }: DecisionFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua công khai quyết định.");
  if (kind !== "AWARD") return deny("Chỉ công khai quyết định khen thưởng.");
  return isOneOf(issuedStates, state) ? allow : deny("Công khai sau khi quyết định ban hành.");
}

export function canReadFund(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR")
    ? allow
    : deny("Chỉ thường trực thi đua và lãnh đạo Ủy ban xem quỹ thi đua, khen thưởng.");
}

export function canKeepFund(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua ghi quỹ thi đua, khen thưởng.");
}

/** "Tờ trình đã ký, chờ cấp số". */
const stateWords = (decision: DecisionFacts) =>
  `${paperWord(decision)} ${decisionStateLabels[decision.state].toLowerCase()}`;

const paperWord = ({ kind }: DecisionFacts) => {
  const word = paperWords[kind];
  return word.charAt(0).toUpperCase() + word.slice(1);
};

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return values.some((one) => one === value);
}
