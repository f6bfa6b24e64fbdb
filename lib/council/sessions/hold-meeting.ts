import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { membersOn } from "@/lib/council/members/seated";
import { canRunSession } from "@/lib/council/policy";
import { computeRecusals } from "@/lib/council/recusals/compute-recusals";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { type HeldSession, holdSession } from "./hold-session";
import { openingFaults } from "./opening";
import { updateSession } from "./plan-session";
import type { RollForm, SessionRef } from "./schema";
import { ensureNoRound, ensureStep, isSamePress } from "./steps";

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
      data: {
        present: await tx.attendance.count({ where: { communeId, sessionId, isPresent: true } }),
      },
      at: now,
    });
  });
}

/**
 * Opens the session on its day, or later where it is written down afterwards, once enough members are there by the
 * rules of that day. Throws FORBIDDEN for who does not run it, NOT_FOUND, STALE, RULE_BROKEN with what is missing.
 */
export async function openSession(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    ensure(canRunSession(actor, session));
    if (await isSamePress(tx, actor, session, ref, "council.opened")) return;
    ensureStep(session, "open");
    await computeRecusals(tx, session);
    const faults = [...tooEarly(session, now), ...(await findOpeningFaults(tx, session))];
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

/** An opened session is not closed again by a slip: the members of its day, and its minutes, are that day's. */
function tooEarly({ startsAt }: Pick<Sitting, "startsAt">, now: Date): string[] {
  const day = calendarDate(startsAt);
  return calendarDate(now) < day
    ? [`Phiên họp hẹn ngày ${formatDate(day)}, chưa đến ngày. Họp sớm hơn thì sửa ngày họp trước.`]
    : [];
}

/** Why the session cannot be opened yet: for the button. Null when it can. */
export async function whyNotYet(
  { communeId }: Actor,
  session: Omit<Sitting, "communeId">,
  now: Date,
): Promise<string | null> {
  const found = await findOpeningFaults(prisma, { ...session, communeId });
  const faults = [...tooEarly(session, now), ...found];
  return faults.length > 0 ? faults.join(" ") : null;
}
