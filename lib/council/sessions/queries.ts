import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { membersOn, type SeatedMember } from "@/lib/council/members/seated";
import { type CouncilSight, sessionsVisibleTo } from "@/lib/council/policy";
import { prisma } from "@/lib/db/client";
import { findSight } from "@/lib/nominations/sight";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { listAgenda } from "./agenda";

/** A member on the roll of a session. */
export type OnRoll = SeatedMember & {
  /** Null until the roll is called. */
  isPresent: boolean | null;
  /** Why absent. */
  note: string;
};

/**
 * One session as the person may see it: the items they are not recused from, and the members with their attendance.
 * Null for who may not see it.
 */
export async function findSession(actor: Actor, sessionId: string, now: Date) {
  const sight: CouncilSight = await findSight(prisma, actor, now);
  const session = await prisma.councilSession.findFirst({
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
      attendances: { select: { memberId: true, isPresent: true, note: true }, take: 200 },
    },
  });
  if (!session) return null;
  const { attendances, ...rest } = session;
  const [items, members] = await Promise.all([
    listAgenda(prisma, actor, sessionId, sight),
    membersOn(prisma, actor.communeId, vietnamDay(session.startsAt)),
  ]);
  const roll: OnRoll[] = members.map((member) => {
    const attendance = attendances.find(({ memberId }) => memberId === member.id);
    return { ...member, isPresent: attendance?.isPresent ?? null, note: attendance?.note ?? "" };
  });
  return { ...rest, items, roll };
}

export type SessionView = NonNullable<Awaited<ReturnType<typeof findSession>>>;
