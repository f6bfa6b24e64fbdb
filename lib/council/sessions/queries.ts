import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { membersOn, type SeatedMember } from "@/lib/council/members/seated";
import { agendaVisibleTo, type CouncilSight, sessionsVisibleTo } from "@/lib/council/policy";
import { prisma, type Tx } from "@/lib/db/client";
import type { SessionState } from "@/lib/db/generated/enums";
import { findSight } from "@/lib/nominations/sight";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { listAgenda } from "./agenda";

/** A member on the roll of a session. */
export type OnRoll = SeatedMember & {
  /** Null until the roll is called. */
  isPresent: boolean | null;
  /** Null until the session was opened. */
  atOpening: boolean | null;
  /** Why absent, or gone before the end. */
  note: string;
};

/**
 * One session as the person may see it: the items they are not recused from, and the members with their attendance.
 * Null for who may not see it.
 */
export async function findSession(
  actor: Actor,
  sessionId: string,
  now: Date,
  db: Tx | typeof prisma = prisma,
) {
  const sight: CouncilSight = await findSight(db, actor, now);
  const session = await db.councilSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsVisibleTo(actor, sight)] },
    select: {
      id: true,
      state: true,
      title: true,
      startsAt: true,
      place: true,
      agenda: true,
      chair: { select: { id: true, post: true, membershipId: true } },
      secretary: { select: { id: true, post: true, membershipId: true } },
      invitedAt: true,
      openedAt: true,
      closedAt: true,
      discussion: true,
      dissent: true,
      secretarySignedAt: true,
      chairSignedAt: true,
      minutes: { select: { id: true, number: true, symbol: true, issuedOn: true } },
      version: true,
      attendances: {
        select: { memberId: true, isPresent: true, atOpening: true, note: true },
        take: 200,
      },
    },
  });
  if (!session) return null;
  const { attendances, ...rest } = session;
  const items = await listAgenda(db, actor, sessionId, sight);
  const members = await membersOn(db, actor.communeId, vietnamDay(session.startsAt));
  const roll: OnRoll[] = members.map((member) => {
    const attendance = attendances.find(({ memberId }) => memberId === member.id);
    const { isPresent = null, atOpening = null, note = "" } = attendance ?? {};
    return { ...member, isPresent, atOpening, note };
  });
  return { ...rest, items, roll };
}

export type SessionView = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/**
 * The sessions a person knows of, those to come and being held first, then the latest; each with the number of items
 * they may see.
 */
export async function listSessions(actor: Actor, now: Date) {
  const sight: CouncilSight = await findSight(prisma, actor, now);
  const sessions = await prisma.councilSession.findMany({
    where: sessionsVisibleTo(actor, sight),
    select: {
      id: true,
      state: true,
      title: true,
      startsAt: true,
      place: true,
      minutes: { select: { number: true, symbol: true } },
    },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: mostSessions,
  });
  const seen = await prisma.agendaItem.groupBy({
    by: ["sessionId"],
    where: {
      AND: [{ sessionId: { in: sessions.map(({ id }) => id) } }, agendaVisibleTo(actor, sight)],
    },
    _count: true,
  });
  const countOf = (id: string) => seen.find(({ sessionId }) => sessionId === id)?._count ?? 0;
  const isOpen = (state: SessionState) => state === "PLANNED" || state === "OPEN";
  return sessions
    .map((session) => ({ ...session, items: countOf(session.id) }))
    .sort((one, other) => Number(isOpen(other.state)) - Number(isOpen(one.state)));
}

/** Twenty years of four sessions each. */
const mostSessions = 100;
