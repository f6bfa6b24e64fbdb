import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type DecisionRef, holdDecision, touchDecision } from "@/lib/decisions/hold";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { paperOf } from "@/lib/decisions/queries";
import { DomainError } from "@/lib/errors";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Notes that the money of a decision was paid out on a day: of everybody in it who is due some and has had none. Throws
 * NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN for a day before the decision or to come, and when there is nothing to pay.
 */
export async function notePayment(
  actor: Actor,
  { paidOn, ...ref }: DecisionRef & { paidOn: CalendarDate },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    const issuedOn = paperOf(decision)?.issuedOn;
    if (paidOn > calendarDate(now) || (issuedOn && paidOn < issuedOn)) {
      throw new DomainError(
        "RULE_BROKEN",
        `Ngày chi phải từ ngày ban hành${issuedOn ? ` (${formatDate(issuedOn)})` : ""} đến hôm nay.`,
      );
    }
    const { count } = await tx.decisionItem.updateMany({
      where: {
        communeId: actor.communeId,
        decisionId: decision.id,
        outcome: "APPROVED",
        amount: { gt: 0 },
        paidOn: null,
        revokedAt: null,
      },
      data: { paidOn: writeDay(paidOn), version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("RULE_BROKEN", "Không còn khoản nào chưa chi.");
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.paid",
      subject: { type: "decision", id: decision.id },
      data: { items: count, on: paidOn },
      at: now,
    });
  });
}

type Recovery = DecisionRef & { itemId: string; recoveredOn: CalendarDate; note: string };

/**
 * Notes that what was given for an item taken back has been got back: money, certificate (Điều 93(2)). Throws NOT_FOUND,
 * FORBIDDEN, STALE; RULE_BROKEN for an item that still holds, and for a day before it was taken back or to come.
 */
export async function noteRecovery(
  actor: Actor,
  { itemId, recoveredOn, note, ...ref }: Recovery,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    const item = decision.items.find(({ id }) => id === itemId);
    if (!item?.revokedAt) {
      throw new DomainError("RULE_BROKEN", "Trường hợp này chưa bị hủy bỏ nên không thu hồi.");
    }
    const revokedOn = calendarDate(item.revokedAt);
    if (recoveredOn < revokedOn || recoveredOn > calendarDate(now)) {
      throw new DomainError(
        "RULE_BROKEN",
        `Ngày thu hồi phải từ ngày hủy bỏ (${formatDate(revokedOn)}) đến hôm nay.`,
      );
    }
    await tx.decisionItem.updateMany({
      where: { communeId: actor.communeId, decisionId: decision.id, id: itemId },
      data: {
        recoveredOn: writeDay(recoveredOn),
        recoveryNote: note,
        version: { increment: 1 },
      },
    });
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.recovered",
      subject: { type: "decision", id: decision.id },
      data: { itemId, on: recoveredOn },
      at: now,
    });
  });
}
