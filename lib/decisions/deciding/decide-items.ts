import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { ItemOutcome } from "@/lib/db/generated/enums";
import {
  type DecisionRef,
  delegationOf,
  type HeldDecision,
  holdDecision,
  staleDecision,
  touchDecision,
} from "@/lib/decisions/hold";
import { canDecide } from "@/lib/decisions/policy";
import { isSignedWhole } from "@/lib/decisions/state";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

type ItemChoice = { itemId: string; outcome: ItemOutcome; departure: string };

/** These depart from the Council without a word why: nothing was kept. */
export class DepartureMissing extends DomainError {
  readonly itemIds: readonly string[];

  constructor(itemIds: readonly string[]) {
    super(
      "RULE_BROKEN",
      "Quyết định khác ý Hội đồng thì ghi lý do (Hội đồng tư vấn, Chủ tịch quyết định: Điều 90 khoản 4 Luật Thi đua, khen thưởng).",
    );
    this.itemIds = itemIds;
  }
}

/** Whether the outcome is another than the Council's word; where it was not asked there is nothing to depart from. */
export function departs(
  { councilRecommends }: { councilRecommends: boolean | null },
  outcome: ItemOutcome,
): boolean {
  if (councilRecommends === null || outcome === "PENDING") return false;
  return (outcome === "APPROVED") !== councilRecommends;
}

/**
 * The Chairman's word on items; it can be changed until he signs. Throws NOT_FOUND, FORBIDDEN, STALE; DepartureMissing
 * where one departs from the Council without a reason.
 */
export async function decideItems(
  actor: Actor,
  { choices, ...ref }: DecisionRef & { choices: readonly ItemChoice[] },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdForDecision(tx, actor, ref, now);
    await write(tx, actor, decision, choices, now);
  });
}

/** Every item not yet decided as the Council says; those it was not asked about are awarded. Throws as `decideItems`. */
export async function followCouncil(actor: Actor, ref: DecisionRef, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdForDecision(tx, actor, ref, now);
    const choices = decision.items
      .filter(({ outcome }) => outcome === "PENDING")
      .map(({ id, councilRecommends }) => ({
        itemId: id,
        outcome: councilRecommends === false ? ("REJECTED" as const) : ("APPROVED" as const),
        departure: "",
      }));
    await write(tx, actor, decision, choices, now);
  });
}

type Tx = Parameters<typeof holdDecision>[0];

async function holdForDecision(tx: Tx, actor: Actor, ref: DecisionRef, now: Date) {
  const decision = await holdDecision(tx, actor, ref);
  ensure(canDecide(actor, decision, await delegationOf(tx, actor, decision, now)));
  if (isSignedWhole(decision.kind)) {
    throw new DomainError(
      "RULE_BROKEN",
      "Quyết định hủy bỏ, đính chính ký cho cả danh sách; không đồng ý với ai thì trả lại kèm lý do.",
    );
  }
  return decision;
}

async function write(
  tx: Tx,
  actor: Actor,
  decision: HeldDecision,
  choices: readonly ItemChoice[],
  now: Date,
): Promise<void> {
  const items = new Map(decision.items.map((item) => [item.id, item]));
  const chosen = choices.map((choice) => {
    const item = items.get(choice.itemId);
    if (!item) throw staleDecision();
    const isDeparture = departs(item, choice.outcome);
    return { ...choice, item, isDeparture, departure: isDeparture ? choice.departure.trim() : "" };
  });
  const missing = chosen.filter(({ isDeparture, departure }) => isDeparture && departure === "");
  if (missing.length > 0) throw new DepartureMissing(missing.map(({ itemId }) => itemId));
  const { communeId } = actor;
  const changed = chosen.filter(
    ({ item, outcome, departure }) => item.outcome !== outcome || item.departure !== departure,
  );
  if (changed.length === 0) return;
  for (const { itemId, outcome, departure } of changed) {
    await tx.decisionItem.updateMany({
      where: { communeId, decisionId: decision.id, id: itemId },
      data: { outcome, departure, version: { increment: 1 } },
    });
  }
  await touchDecision(tx, actor, decision);
  await recordAudit(tx, {
    actor,
    action: "decision.decided",
    subject: { type: "decision", id: decision.id },
    data: {
      approved: changed.filter(({ outcome }) => outcome === "APPROVED").length,
      rejected: changed.filter(({ outcome }) => outcome === "REJECTED").length,
      departures: changed.filter(({ isDeparture }) => isDeparture).length,
    },
    at: now,
  });
}
