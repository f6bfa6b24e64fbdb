import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import {
  type DecisionRef,
  type HeldDecision,
  holdDecision,
  touchDecision,
} from "@/lib/decisions/hold";
import { ensureReason } from "@/lib/decisions/outcome-reason";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { paperOf } from "@/lib/decisions/queries";
import { DomainError } from "@/lib/errors";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

type Payment = DecisionRef & {
  paidOn: CalendarDate;
  /** Whom it was paid to; everybody still due, when none is named. */
  itemIds?: readonly string[];
};

/**
 * Notes that the money of a decision was paid out on a day: to those named, or to everybody in it who is due some and
 * has had none. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN for a day before the decision or to come, and when there
 * is nothing to pay.
 */
export async function notePayment(
  actor: Actor,
  { paidOn, itemIds = [], ...ref }: Payment,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    ensurePayDay(decision, paidOn, now);
    const { count } = await tx.decisionItem.updateMany({
      where: {
        communeId: actor.communeId,
        decisionId: decision.id,
        outcome: "APPROVED",
        amount: { gt: 0 },
        paidOn: null,
        revokedAt: null,
        ...(itemIds.length > 0 && { id: { in: [...itemIds] } }),
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

type PaymentCorrection = DecisionRef & {
  itemIds: readonly string[];
  /** The right day; null: it was not paid. */
  paidOn: CalendarDate | null;
  reason: string;
};

/**
 * Puts right what was noted of payments: another day, or not paid after all. Throws NOT_FOUND, FORBIDDEN, STALE;
 * RULE_BROKEN for a day before the decision or to come, and for money not noted as paid, or got back since.
 */
export async function correctPayment(
  actor: Actor,
  { itemIds, paidOn, reason, ...ref }: PaymentCorrection,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    if (paidOn !== null) ensurePayDay(decision, paidOn, now);
    const ids = [...new Set(itemIds)];
    const { count } = await tx.decisionItem.updateMany({
      where: {
        communeId: actor.communeId,
        decisionId: decision.id,
        id: { in: ids },
        paidOn: { not: null },
        recoveredOn: null,
      },
      data: { paidOn: writeDay(paidOn), version: { increment: 1 } },
    });
    if (count !== ids.length) {
      throw new DomainError(
        "RULE_BROKEN",
        "Chỉ sửa khoản đã ghi là chi và chưa thu hồi. Tải lại trang, chọn lại.",
      );
    }
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.payment-corrected",
      subject: { type: "decision", id: decision.id },
      data: { itemIds: ids, on: paidOn, reason },
      at: now,
    });
  });
}

function ensurePayDay(decision: HeldDecision, paidOn: CalendarDate, now: Date): void {
  const issuedOn = paperOf(decision)?.issuedOn;
  if (paidOn > calendarDate(now) || (issuedOn && paidOn < issuedOn)) {
    throw new DomainError(
      "RULE_BROKEN",
      `Ngày chi phải từ ngày ban hành${issuedOn ? ` (${formatDate(issuedOn)})` : ""} đến hôm nay.`,
    );
  }
}

type Recovery = DecisionRef & {
  itemId: string;
  recoveredOn: CalendarDate;
  note: string;
  /** Why what was noted is noted anew; nothing the first time. */
  reason?: string;
};

/**
 * Notes that what was given for an item taken back has been got back: money, certificate (Điều 93(2)); or puts right what
 * was noted of it. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN for an item that still holds, for a day before it was
 * taken back or to come, and when it has been noted and no reason is given.
 */
export async function noteRecovery(
  actor: Actor,
  { itemId, recoveredOn, note, reason = "", ...ref }: Recovery,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canNoteOutcome(actor, decision));
    const item = decision.items.find(({ id }) => id === itemId);
    if (!item?.revokedAt) {
      throw new DomainError("RULE_BROKEN", "Trường hợp này chưa bị hủy bỏ nên không thu hồi.");
    }
    ensureReason(item.recoveredOn !== null, reason);
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
      data: { itemId, on: recoveredOn, reason: reason || null },
      at: now,
    });
  });
}
