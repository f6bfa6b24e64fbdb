import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type DecisionRef, holdDecision, touchDecision } from "@/lib/decisions/hold";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

type Answer = DecisionRef & {
  itemId: string;
  outcome: "APPROVED" | "REJECTED";
  /** Of the higher level's decision. */
  number: string;
  on: CalendarDate | null;
};

/**
 * Notes what the higher level decided about one item of a request; its nomination is settled by that. Throws NOT_FOUND,
 * FORBIDDEN, STALE; RULE_BROKEN when it has been noted, or the day is still to come.
 */
export async function noteAnswer(
  actor: Actor,
  { itemId, outcome, number, on, ...ref }: Answer,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    const item = decision.items.find(({ id }) => id === itemId);
    if (decision.kind !== "HIGHER" || item?.outcome !== "APPROVED") {
      throw new DomainError("RULE_BROKEN", "Chỉ ghi kết quả cho trường hợp đã trình cấp trên.");
    }
    if (item.higherOutcome !== "PENDING") {
      throw new DomainError("RULE_BROKEN", "Kết quả của trường hợp này đã ghi rồi.");
    }
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
    if (item.nominationId) {
      const { nominationId } = item;
      const note = number === "" ? "Cấp trên không tặng." : `Quyết định số ${number}.`;
      const event = outcome === "APPROVED" ? "approve" : "reject";
      await moveNomination(tx, actor, { nominationId, event, note }, now);
      if (outcome === "APPROVED") {
        await moveNomination(tx, actor, { nominationId, event: "award", note }, now);
      }
    }
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.answered",
      subject: { type: "decision", id: decision.id },
      data: { itemId, outcome, number },
      at: now,
    });
  });
}
