import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import {
  type DecisionRef,
  type HeldDecision,
  holdDecision,
  touchDecision,
} from "@/lib/decisions/hold";
import { byUnit } from "@/lib/decisions/issue/tell-of-decision";
import { ensureReason } from "@/lib/decisions/outcome-reason";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { paperOf } from "@/lib/decisions/queries";
import { DomainError, FieldError } from "@/lib/errors";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { notify } from "@/lib/notifications/notify";
import { membershipsOfUnits } from "@/lib/notifications/recipients";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

const steps = {
  APPROVED: { first: ["approve", "award"], again: ["correctToAwarded"] },
  REJECTED: { first: ["reject"], again: ["correctToRejected"] },
} as const;

type Told = {
  decision: HeldDecision;
  item: HeldDecision["items"][number];
  outcome: "APPROVED" | "REJECTED";
  number: string;
};

/** The unit that nominated hears what came of it. */
async function tellUnit(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { decision: { id, version }, item, outcome, number }: Told,
  now: Date,
): Promise<void> {
  const [own] = await byUnit(tx, communeId, [item], now);
  if (!own) return;
  const except = [membershipId];
  await notify(tx, {
    communeId,
    to: await membershipsOfUnits(tx, communeId, [own.unitId], { at: now, except }),
    kind: "award.answered",
    subject: { type: "decision", id },
    data: {
      name: item.name,
      award: awardName(item.award),
      isAwarded: outcome === "APPROVED",
      number,
    },
    key: `award.answered:${item.id}:${version}`,
    at: now,
  });
}

type Answer = DecisionRef & {
  itemIds: readonly string[];
  outcome: "APPROVED" | "REJECTED";
  /** Of the higher level's decision. */
  number: string;
  on: CalendarDate | null;
  /** Why what was noted is noted anew; nothing the first time. */
  reason?: string;
};

/**
 * Notes what the higher level decided about items of a request, or puts right what was noted wrongly; their nominations
 * are settled by that. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN when it has been noted and no reason is given, or
 * the day is still to come, or before the request.
 */
export async function noteAnswer(
  actor: Actor,
  { decisionId, version, ...answer }: Answer,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, { decisionId, version });
    ensure(canNoteOutcome(actor, decision));
    ensureDay(decision, answer.on, now);
    const asked = new Set(answer.itemIds);
    const items = decision.items.filter(
      ({ id, outcome }) => asked.has(id) && outcome === "APPROVED",
    );
    if (decision.kind !== "HIGHER" || items.length < asked.size) {
      throw new DomainError("RULE_BROKEN", "Chỉ ghi kết quả cho trường hợp đã trình cấp trên.");
    }
    for (const item of items) await writeAnswer(tx, actor, { decision, item, ...answer }, now);
    await touchDecision(tx, actor, decision);
  });
}

function ensureDay(decision: HeldDecision, on: CalendarDate | null, now: Date): void {
  if (on === null) return;
  if (on > calendarDate(now)) {
    throw new FieldError("on", "Ngày quyết định của cấp trên không thể sau hôm nay.");
  }
  const sentOn = paperOf(decision)?.issuedOn;
  if (sentOn && on < sentOn) {
    throw new FieldError(
      "on",
      `Ngày quyết định của cấp trên không thể trước ngày tờ trình (${formatDate(sentOn)}).`,
    );
  }
}

type Answered = Told & Pick<Answer, "on" | "reason">;

async function writeAnswer(
  tx: Tx,
  actor: Actor,
  { decision, item, outcome, number, on, reason = "" }: Answered,
  now: Date,
): Promise<void> {
  const { id: itemId, nominationId, higherOutcome: before } = item;
  ensureReason(before !== "PENDING", reason);
  await tx.decisionItem.updateMany({
    where: { communeId: actor.communeId, decisionId: decision.id, id: itemId },
    data: {
      higherOutcome: outcome,
      higherNumber: number,
      higherOn: writeDay(on),
      version: { increment: 1 },
    },
  });
  if (nominationId && outcome !== before) {
    const note = [number === "" ? "Cấp trên không tặng." : `Quyết định số ${number}.`, reason];
    for (const event of steps[outcome][before === "PENDING" ? "first" : "again"]) {
      await moveNomination(tx, actor, { nominationId, event, note: note.join(" ").trim() }, now);
    }
  }
  await tellUnit(tx, actor, { decision, item, outcome, number }, now);
  await recordAudit(tx, {
    actor,
    action: "decision.answered",
    subject: { type: "decision", id: decision.id },
    data: { itemId, outcome, number, reason: reason || null },
    at: now,
  });
}
