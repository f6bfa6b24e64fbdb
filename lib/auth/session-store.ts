import "server-only";
import { addDays, addHours, addMinutes, isAfter } from "date-fns";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { heldOn, isHeldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { Visitor } from "@/lib/web/visitor";
import type { Actor } from "./actor";
import { currentUnit } from "./current-unit";

/** A session ends after this long without a request, and whatever happens after this many days. */
const idleHours = 8;
export const absoluteDays = 7;

/** The person behind a session, and the capacity they act in once chosen. */
export type SignedIn = {
  sessionId: string;
  userId: string;
  name: string;
  mustChangePassword: boolean;
  isOperator: boolean;
  actor: Actor | null;
};

/** How long after the password the code of the second factor may come. */
const codeMinutes = 10;

/**
 * Starts a session; in the only capacity the person has, or in none until they choose. One that owes a code signs
 * nobody in: it only remembers that the password was right. Gives its id.
 */
export async function openSession(
  tx: Tx,
  userId: string,
  visitor: Visitor,
  now: Date,
  { owesCode = false } = {},
): Promise<string> {
  const memberships = await tx.membership.findMany({
    where: { userId, ...heldOn(vietnamDay(now)) },
    select: { id: true },
    take: 2,
  });
  const [only] = memberships.length === 1 ? memberships : [];
  const { id } = await tx.session.create({
    data: {
      userId,
      membershipId: only?.id ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: owesCode ? addMinutes(now, codeMinutes) : addDays(now, absoluteDays),
      owesCode,
      ...visitor,
    },
    select: { id: true },
  });
  return id;
}

/**
 * Who is behind this session now, read afresh: a session that was ended or left idle and a disabled account
 * give null; a capacity that has ended gives a person without an actor.
 */
export async function findSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await prisma.session.findFirst({
    where: { id: sessionId, owesCode: false, ...liveAt(now), user: { disabledAt: null } },
    select: {
      lastSeenAt: true,
      user: { select: { id: true, name: true, mustChangePassword: true, isOperator: true } },
      membership: { select: membershipFields },
    },
  });
  if (!session) return null;

  const { lastSeenAt, user, membership } = session;
  // One write a minute is enough to know that somebody is there.
  if (isAfter(now, addMinutes(lastSeenAt, 1))) {
    await prisma.session.updateMany({
      where: { id: sessionId, lastSeenAt },
      data: { lastSeenAt: now },
    });
  }
  const { id: userId, ...person } = user;
  const isHeld = membership !== null && isHeldOn(membership, vietnamDay(now));
  const actor = isHeld ? await actorOf(user, membership, now) : null;
  return { sessionId, userId, ...person, actor };
}

/** The person whose password was right and whose code is still owed, or null. */
export async function findOwedSession(
  sessionId: string,
  now: Date,
): Promise<{ sessionId: string; userId: string } | null> {
  const session = await prisma.session.findFirst({
    where: { id: sessionId, owesCode: true, ...liveAt(now), user: { disabledAt: null } },
    select: { userId: true },
  });
  return session && { sessionId, userId: session.userId };
}

/** The capacities a person may choose from today. */
export function listCapacities(userId: string, now: Date) {
  return prisma.membership.findMany({
    where: { userId, ...heldOn(vietnamDay(now)) },
    select: { id: true, position: true, commune: { select: { kind: true, name: true } } },
    orderBy: [{ commune: { name: "asc" } }, { id: "asc" }],
    take: 100,
  });
}

/** Goes on in another capacity. Throws NOT_FOUND when the person does not hold it today. */
export async function chooseCapacity(
  { sessionId, userId }: SignedIn,
  membershipId: string,
  now: Date,
): Promise<void> {
  const held = await prisma.membership.count({
    where: { id: membershipId, userId, ...heldOn(vietnamDay(now)) },
  });
  if (held === 0) throw new DomainError("NOT_FOUND", "Vai trò này không còn. Tải lại trang.");
  await prisma.session.updateMany({ where: { id: sessionId, userId }, data: { membershipId } });
}

/** Ends sessions of a person: one, all, or all but the one in hand. Gives how many were open. */
export async function endSessions(
  tx: Tx,
  userId: string,
  which: { only: string } | { except: string } | "all",
  now: Date,
): Promise<number> {
  const id = which === "all" ? undefined : "only" in which ? which.only : { not: which.except };
  const { count } = await tx.session.updateMany({
    where: { userId, id, ...liveAt(now) },
    data: { revokedAt: now },
  });
  return count;
}

/** The open sessions of a person, the latest used first. */
export function listSessions(userId: string, now: Date) {
  return prisma.session.findMany({
    where: { userId, owesCode: false, ...liveAt(now) },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, agent: true },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
}

const membershipFields = {
  id: true,
  communeId: true,
  roles: true,
  unit: { select: { id: true, validTo: true, successorId: true } },
  position: true,
  isDeputy: true,
  validFrom: true,
  validTo: true,
} satisfies Prisma.MembershipSelect;
type HeldMembership = Prisma.MembershipGetPayload<{ select: typeof membershipFields }>;

async function actorOf(
  user: { id: string; name: string },
  membership: HeldMembership,
  now: Date,
): Promise<Actor> {
  const { id: membershipId, communeId, roles, unit, position, isDeputy } = membership;
  const { id: userId, name } = user;
  const unitId = unit && (await currentUnit(unit, vietnamDay(now)));
  return { userId, membershipId, communeId, name, roles, unitId, position, isDeputy };
}

function liveAt(now: Date) {
  return {
    revokedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: addHours(now, -idleHours) },
  } satisfies Prisma.SessionWhereInput;
}
