import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type DecisionRef, holdDecision, touchDecision } from "@/lib/decisions/hold";
import { ensureReason } from "@/lib/decisions/outcome-reason";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

const steps = {
  APPROVED: { first: ["approve", "award"], again: ["correctToAwarded"] },
  REJECTED: { first: ["reject"], again: ["correctToRejected"] },
} as const;

type Answer = DecisionRef & {
  itemId: string;
  outcome: "APPROVED" | "REJECTED";
  /** Of the higher level's decision. */
  number: string;
  on: CalendarDate | null;
  /** Why what was noted is noted anew; nothing the first time. */
  reason?: string;
};

/**
 * Notes what the higher level decided about one item of a request, or puts right what was noted wrongly; its nomination
 * is settled by that. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN when it has been noted and no reason is given, or
 * the day is still to come.
 */
export async function noteAnswer(
  actor: Actor,
  { itemId, outcome, number, on, reason = "", ...ref }: Answer,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    const item = decision.items.find(({ id }) => id === itemId);
    if (decision.kind !== "HIGHER" || item?.outcome !== "APPROVED") {
      throw new DomainError("RULE_BROKEN", "Chỉ ghi kết quả cho trường hợp đã trình cấp trên.");
    }
    const before = item.higherOutcome;
    ensureReason(before !== "PENDING", reason);
    if (on !== null && on > calendarDate(now)) {
      throw new DomainError("RULE_BROKEN", "Ngày quyết định của cấp trên không thể sau hôm nay.");
    }
    await tx.decisionItem.updateMany({
      where: { communeId: actor.communeId, decisionId: decision.id, id: itemId },
      data: {
        higherOutcome: outcome,
        higherNumber: number,
        higherOn: writeDay(on),
        version: { increment: 1 },
      },
    });
    if (item.nominationId && outcome !== before) {
      const { nominationId } = item;
      const note = [number === "" ? "Cấp trên không tặng." : `Quyết định số ${number}.`, reason];
      for (const event of steps[outcome][before === "PENDING" ? "first" : "again"]) {
        await moveNomination(tx, actor, { nominationId, event, note: note.join(" ").trim() }, now);
      }
    }
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.answered",
      subject: { type: "decision", id: decision.id },
      data: { itemId, outcome, number, reason: reason || null },
      at: now,
    });
  });
}
