import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { canCarryOut } from "./policy";
import { findOwnDuty } from "./queries";
import type { DutyDone, DutyRef, DutyTimeRef } from "./schema";

/** The unit has received what it was given; said twice it is said once. Throws NOT_FOUND, FORBIDDEN. */
export async function receiveDuty(actor: Actor, { assignmentId }: DutyRef, now: Date) {
  await prisma.$transaction(async (tx) => {
    const own = await ownDuty(tx, actor, assignmentId, now);
    if (!own.duty.received) await markReceived(tx, actor, own, now);
  });
}

/**
 * The unit has done it, this time; said twice it is said once, with the first note. Who has done it has received it.
 * Throws NOT_FOUND, FORBIDDEN; RULE_BROKEN for a time that is not due yet or does not exist.
 */
export async function finishDuty(
  actor: Actor,
  { assignmentId, occurrence, note }: DutyDone,
  now: Date,
) {
  await prisma.$transaction(async (tx) => {
    const own = await ownDuty(tx, actor, assignmentId, now);
    const { duty, unitId, planId } = own;
    const time = duty.times.find(({ key }) => key === occurrence);
    if (!time) {
      throw new DomainError("RULE_BROKEN", "Chưa tới lần này. Tải lại trang để xem lần đang chờ.");
    }
    if (time.done) return;
    if (!duty.received) await markReceived(tx, actor, own, now);
    const row = rowOf(actor, assignmentId, unitId, occurrence);
    await tx.duty.createMany({ data: row, skipDuplicates: true });
    const { count } = await tx.duty.updateMany({
      where: { ...row, doneAt: null },
      data: { doneById: actor.membershipId, doneAt: now, doneNote: note },
    });
    if (count === 0) return;
    const data = { assignmentId, unitId, occurrence };
    await recordAudit(tx, {
      actor,
      action: "duty.done",
      subject: planSubject(planId),
      data,
      at: now,
    });
  });
}

/** Takes back that it was done, this time. Throws NOT_FOUND, FORBIDDEN. */
export async function reopenDuty(
  actor: Actor,
  { assignmentId, occurrence }: DutyTimeRef,
  now: Date,
) {
  await prisma.$transaction(async (tx) => {
    const { unitId, lineage, planId } = await ownDuty(tx, actor, assignmentId, now);
    const { communeId } = actor;
    const { count } = await tx.duty.updateMany({
      where: {
        communeId,
        assignmentId,
        unitId: { in: [...lineage] },
        occurrence,
        doneAt: { not: null },
      },
      data: { doneById: null, doneAt: null, doneNote: "" },
    });
    if (count === 0) return;
    const data = { assignmentId, unitId, occurrence };
    await recordAudit(tx, {
      actor,
      action: "duty.reopened",
      subject: planSubject(planId),
      data,
      at: now,
    });
  });
}

/** A duty of the person's unit, for a command. Throws NOT_FOUND, FORBIDDEN; RULE_BROKEN for one amended since. */
export async function ownDuty(tx: Tx, actor: Actor, assignmentId: string, now: Date) {
  ensure(canCarryOut(actor));
  const own = await findOwnDuty(tx, actor, assignmentId, now);
  if (!own) throw new DomainError("NOT_FOUND", "Không tìm thấy việc này.");
  if (!own.holds) {
    throw new DomainError(
      "RULE_BROKEN",
      "Mục giao việc này đã được sửa đổi, bổ sung. Làm theo văn bản mới, ở trang Việc của đơn vị.",
    );
  }
  return { ...own, planId: own.duty.paper.planId };
}

async function markReceived(
  tx: Tx,
  actor: Actor,
  { duty, unitId, planId }: Awaited<ReturnType<typeof ownDuty>>,
  now: Date,
) {
  const { assignmentId } = duty;
  const row = rowOf(actor, assignmentId, unitId, "");
  await tx.duty.createMany({ data: row, skipDuplicates: true });
  const { count } = await tx.duty.updateMany({
    where: { ...row, receivedAt: null },
    data: { receivedById: actor.membershipId, receivedAt: now },
  });
  if (count === 0) return;
  const data = { assignmentId, unitId };
  await recordAudit(tx, {
    actor,
    action: "duty.received",
    subject: planSubject(planId),
    data,
    at: now,
  });
}

const rowOf = ({ communeId }: Actor, assignmentId: string, unitId: string, occurrence: string) => ({
  communeId,
  assignmentId,
  unitId,
  occurrence,
});

const planSubject = (id: string) => ({ type: "plan", id }) as const;
