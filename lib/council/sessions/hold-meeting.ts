import "server-only";
import { auditLast, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { membersOn } from "@/lib/council/members/seated";
import { canKeepCouncil, canRunSession } from "@/lib/council/policy";
import { computeRecusals } from "@/lib/council/recusals/compute-recusals";
import { type SessionEvent, sessionMachine, sessionStateLabels } from "@/lib/council/state";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import { notify } from "@/lib/notifications/notify";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { canFire } from "@/lib/workflow/machine";
import { ensure } from "@/lib/workflow/verdict";
import { mostItems } from "./agenda";
import { type HeldSession, holdSession } from "./hold-session";
import { takeOut } from "./keep-agenda";
import { openingFaults } from "./opening";
import { toBeTold, updateSession } from "./plan-session";
import type { RollForm, SessionRef } from "./schema";

/**
 * Sends the invitation: each member is told how many nominations they are to consider, and no more. Throws FORBIDDEN for
 * anybody but the office, NOT_FOUND, STALE, RULE_BROKEN once the session was opened.
 */
export async function inviteMembers(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    if (session.state !== "PLANNED") {
      throw new DomainError(
        "RULE_BROKEN",
        "Phiên họp đã khai mạc hoặc đã hủy, không mời được nữa.",
      );
    }
    await updateSession(tx, session, ref.version, { invitedAt: now });
    const { id, title, startsAt, place } = session;
    const counts = await countsByMember(tx, session);
    const members = await membersOn(tx, communeId, vietnamDay(startsAt));
    for (const { id: memberId, membershipId } of members) {
      if (membershipId === actor.membershipId) continue;
      await notify(tx, {
        communeId,
        to: [membershipId],
        kind: "council.invited",
        subject: { type: "council-session", id },
        data: { title, startsAt: startsAt.toISOString(), place, count: counts(memberId) },
        key: `council.invited:${id}:${ref.version}`,
        at: now,
      });
    }
    await recordAudit(tx, {
      actor,
      action: "council.invited",
      subject: { type: "council-session", id },
      data: { members: members.length },
      at: now,
    });
  });
}

/** How many items each member is to consider. */
async function countsByMember(tx: Tx, { id: sessionId, communeId }: HeldSession) {
  const items = await tx.agendaItem.findMany({
    where: { communeId, sessionId },
    select: { recusals: { select: { memberId: true }, take: 200 } },
    take: mostItems,
  });
  return (memberId: string) =>
    items.filter(({ recusals }) => recusals.every((recusal) => recusal.memberId !== memberId))
      .length;
}

/** Cancels a session that was not opened; what was on its agenda is eligible again. Throws as `inviteMembers`. */
export async function cancelSession(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    ensureStep(session, "cancel");
    const { id, title, startsAt } = session;
    const items = await tx.agendaItem.findMany({
      where: { communeId, sessionId: id },
      select: { id: true, nominationId: true, nomination: { select: { state: true } } },
      orderBy: { nominationId: "asc" },
      take: mostItems,
    });
    await updateSession(tx, session, ref.version, { state: "CANCELLED" });
    await auditLast(tx, async () => {
      for (const { nomination, ...item } of items) {
        await takeOut(tx, actor, { sessionId: id, ...item, state: nomination.state }, now);
      }
      if (session.invitedAt) {
        await notify(tx, {
          communeId,
          to: await toBeTold(tx, actor, session),
          kind: "council.cancelled",
          subject: { type: "council-session", id },
          data: { title, startsAt: startsAt.toISOString() },
          key: `council.cancelled:${id}`,
          at: now,
        });
      }
      await recordAudit(tx, {
        actor,
        action: "council.cancelled",
        subject: { type: "council-session", id },
        data: { items: items.length },
        at: now,
      });
    });
  });
}

/**
 * Calls the roll: who is there, who is not and why; again for who comes later. Throws FORBIDDEN, NOT_FOUND, RULE_BROKEN
 * once the session has ended, or while a round of voting is open.
 */
export async function callRoll(
  actor: Actor,
  { sessionId, roll }: RollForm,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, sessionId, now);
    ensure(canRunSession(actor, session));
    if (session.state !== "PLANNED" && session.state !== "OPEN") {
      throw new DomainError("RULE_BROKEN", "Phiên họp đã kết thúc, danh sách có mặt giữ nguyên.");
    }
    await ensureNoRound(tx, session, "Kiểm phiếu xong rồi sửa danh sách có mặt.");
    const members = await membersOn(tx, communeId, vietnamDay(session.startsAt));
    const known = roll.filter(({ memberId }) => members.some(({ id }) => id === memberId));
    const officers = [session.chair.id, session.secretary.id];
    const isLeaving = known.some(
      ({ memberId, isPresent }) => !isPresent && officers.includes(memberId),
    );
    if (session.state === "OPEN" && isLeaving) {
      throw new DomainError(
        "RULE_BROKEN",
        "Chủ tọa, thư ký rời phiên họp thì cử người thay trước khi ghi vắng.",
      );
    }
    // Who comes once it is open was not there when it opened.
    const late = session.state === "OPEN" ? { atOpening: false } : {};
    for (const { memberId, ...presence } of known) {
      await tx.attendance.upsert({
        where: { communeId_sessionId_memberId: { communeId, sessionId, memberId } },
        create: { communeId, sessionId, memberId, ...presence, ...late },
        update: presence,
        select: { memberId: true },
      });
    }
    await recordAudit(tx, {
      actor,
      action: "council.roll-called",
      subject: { type: "council-session", id: sessionId },
      data: { present: known.filter(({ isPresent }) => isPresent).length },
      at: now,
    });
  });
}

/**
 * Opens the session, once enough members are there by the rules of its day. Throws FORBIDDEN for who does not run it,
 * NOT_FOUND, STALE, RULE_BROKEN with what is missing.
 */
export async function openSession(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    ensure(canRunSession(actor, session));
    ensureStep(session, "open");
    await computeRecusals(tx, session);
    const faults = await findOpeningFaults(tx, session);
    if (faults.length > 0) throw new DomainError("RULE_BROKEN", faults.join(" "));
    await updateSession(tx, session, ref.version, { state: "OPEN", openedAt: now });
    const sessionId = session.id;
    const present = { communeId, sessionId, isPresent: true };
    await tx.attendance.updateMany({ where: present, data: { atOpening: true } });
    const absent = { communeId, sessionId, isPresent: false };
    await tx.attendance.updateMany({ where: absent, data: { atOpening: false } });
    await recordAudit(tx, {
      actor,
      action: "council.opened",
      subject: { type: "council-session", id: sessionId },
      data: {
        present: await tx.attendance.count({ where: present }),
        members: (await membersOn(tx, communeId, vietnamDay(session.startsAt))).length,
      },
      at: now,
    });
  });
}

type Sitting = Pick<HeldSession, "id" | "communeId" | "startsAt"> & {
  chair: { id: string };
  secretary: { id: string };
};

/** What still stands in the way of opening it, or a round in it; nothing when it may open. */
export async function findOpeningFaults(
  db: Tx | typeof prisma,
  { id: sessionId, communeId, startsAt, chair, secretary }: Sitting,
): Promise<string[]> {
  const members = await membersOn(db, communeId, vietnamDay(startsAt));
  const attendances = await db.attendance.findMany({
    where: { communeId, sessionId },
    select: { memberId: true, isPresent: true },
    take: 200,
  });
  const roll = members.map(({ id, name }) => ({
    id,
    name,
    isPresent: attendances.find(({ memberId }) => memberId === id)?.isPresent ?? null,
  }));
  const opinions = await db.writtenOpinion.findMany({
    where: { communeId, item: { sessionId } },
    select: { memberId: true },
    distinct: ["memberId"],
    take: 200,
  });
  const written = opinions.filter(({ memberId }) =>
    roll.some(({ id, isPresent }) => id === memberId && isPresent !== true),
  ).length;
  const hasItems = (await db.agendaItem.count({ where: { communeId, sessionId } })) > 0;
  const rules = await findCouncilRules({ communeId }, startsAt, db);
  const officers = { chairId: chair.id, secretaryId: secretary.id };
  return openingFaults({ roll, ...officers, written, hasItems }, rules);
}

/** Why the session cannot be opened yet: for the button. Null when it can. */
export async function whyNotYet(
  { communeId }: Actor,
  session: Omit<Sitting, "communeId">,
): Promise<string | null> {
  const faults = await findOpeningFaults(prisma, { ...session, communeId });
  return faults.length > 0 ? faults.join(" ") : null;
}

/** Throws RULE_BROKEN where the session's state knows no such step. */
export function ensureStep({ state }: Pick<HeldSession, "state">, event: SessionEvent): void {
  if (canFire(sessionMachine, state, event)) return;
  const label = sessionMachine[event].label.toLowerCase();
  throw new DomainError(
    "RULE_BROKEN",
    `Phiên họp đang ở trạng thái “${sessionStateLabels[state]}”, không ${label} được. Tải lại trang.`,
  );
}

/** Throws RULE_BROKEN while a round of voting is open. */
export async function ensureNoRound(
  tx: Tx,
  { id: sessionId, communeId }: HeldSession,
  then: string,
): Promise<void> {
  if ((await tx.ballotRound.count({ where: { communeId, sessionId, state: "OPEN" } })) === 0)
    return;
  throw new DomainError("RULE_BROKEN", `Đang có một lượt bỏ phiếu. ${then}`);
}
