import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import type { prisma, Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { pledgesVisibleTo } from "@/lib/pledges/policy";
import { type PledgeEvent, pledgeMachine } from "@/lib/pledges/state";
import { type PledgeRecord, pledgeFields } from "./record";

/** Whether it is of the person's unit, or of an ended one it carries on. */
export type SeenPledge = PledgeRecord & { isOwn: boolean };

/** A pledge as this person may see it, or null. */
export async function seePledge(
  db: Tx | typeof prisma,
  actor: Actor,
  pledgeId: string,
  now: Date,
): Promise<SeenPledge | null> {
  const lineage = (await findOwnUnit(db, actor, now))?.lineage ?? [];
  const pledge = await db.pledge.findFirst({
    where: { AND: [{ id: pledgeId }, pledgesVisibleTo(actor, lineage)] },
    select: pledgeFields,
  });
  return pledge && { ...pledge, isOwn: lineage.includes(pledge.unitId) };
}

/**
 * The same for a command, its row held until the transaction ends: who comes at the same moment waits, and finds what
 * was done. Throws NOT_FOUND.
 */
export async function holdPledge(
  tx: Tx,
  actor: Actor,
  pledgeId: string,
  now: Date,
): Promise<SeenPledge> {
  await tx.$executeRaw`
    SELECT 1 FROM pledge WHERE commune_id = ${actor.communeId}::uuid AND id = ${pledgeId}::uuid FOR UPDATE`;
  const pledge = await seePledge(tx, actor, pledgeId, now);
  if (!pledge) throw new DomainError("NOT_FOUND", "Không tìm thấy bản đăng ký.");
  return pledge;
}

/** "đăng ký thi đua năm 2026": how a sentence speaks of it. */
export function whatOf({ round }: Pick<PledgeRecord, "round">): string {
  return round ? `bản đăng ký thi đua năm ${round}` : "bản đăng ký thi đua";
}

type Move = {
  event: PledgeEvent;
  version: number;
  note?: string;
  receipt?: { year: number; number: number };
  /** Handed in, not merely handed in again after a return: its day says whether it came late. */
  isHandedIn?: boolean;
  lateReason?: string;
};

/** The one place where a pledge changes its state. Throws STALE when it is not the version that was looked at. */
export async function movePledge(
  tx: Tx,
  actor: Actor,
  { id, state: from }: SeenPledge,
  { event, version, note, receipt, isHandedIn, lateReason }: Move,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const { to } = pledgeMachine[event];
  const { count } = await tx.pledge.updateMany({
    where: { communeId, id, version, state: from },
    data: {
      state: to,
      version: { increment: 1 },
      movedById: membershipId,
      movedAt: now,
      movedNote: note ?? null,
      ...receipt,
      ...(isHandedIn && { submittedById: membershipId, submittedAt: now }),
      ...(lateReason !== undefined && { lateReason }),
    },
  });
  if (count === 0) throw staleMove();
  await recordAudit(tx, {
    actor,
    action: "pledge.moved",
    subject: { type: "pledge", id },
    data: { from, to },
    at: now,
  });
}

const staleMove = () =>
  new DomainError(
    "STALE",
    "Bản đăng ký vừa có thay đổi sau khi trang này mở. Tải lại trang, xem lại rồi làm tiếp.",
  );
