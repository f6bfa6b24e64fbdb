import "server-only";
import { addDays, addHours, addMinutes, isAfter } from "date-fns";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CommuneKind, Role } from "@/lib/db/generated/enums";
import { heldOn } from "@/lib/db/held-on";
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
  /** The actor's. */
  commune: { kind: CommuneKind; name: string } | null;
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
 * give null; a capacity that has ended gives a person without an actor. Every page asks: one statement.
 */
export async function findSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const [found] = await prisma.$queryRaw<FoundSession[]>`
    SELECT session.last_seen_at AS "lastSeenAt", person.id AS "userId", person.name,
      person.must_change_password AS "mustChangePassword", person.is_operator AS "isOperator",
      membership.id AS "membershipId", membership.commune_id AS "communeId", membership.roles::text[] AS roles,
      membership.position, membership.is_deputy AS "isDeputy",
      commune.kind::text AS "communeKind", commune.name AS "communeName",
      unit.id AS "unitId", unit.valid_to AS "unitEndsOn", unit.successor_id AS "successorId"
    FROM session
    JOIN "user" person ON person.id = session.user_id AND person.disabled_at IS NULL
    LEFT JOIN membership ON membership.id = session.membership_id AND membership.user_id = person.id
      AND membership.valid_from <= ${vietnamDay(now)}::date
      AND (membership.valid_to IS NULL OR membership.valid_to >= ${vietnamDay(now)}::date)
    LEFT JOIN commune ON commune.id = membership.commune_id
    LEFT JOIN unit ON unit.commune_id = membership.commune_id AND unit.id = membership.unit_id
    WHERE session.id = ${sessionId}::uuid AND NOT session.owes_code AND session.revoked_at IS NULL
      AND session.expires_at > ${now}::timestamptz AND session.last_seen_at > ${idleSince(now)}::timestamptz`;
  if (!found) return null;

  const { lastSeenAt, userId, name, mustChangePassword, isOperator } = found;
  // One write a minute is enough to know that somebody is there.
  if (isAfter(now, addMinutes(lastSeenAt, 1))) {
    await prisma.session.updateMany({
      where: { id: sessionId, lastSeenAt },
      data: { lastSeenAt: now },
    });
  }
  const held = await capacityOf(found, now);
  return {
    sessionId,
    userId,
    name,
    mustChangePassword,
    isOperator,
    commune: null,
    actor: null,
    ...held,
  };
}

type FoundSession = {
  lastSeenAt: Date;
  userId: string;
  name: string;
  mustChangePassword: boolean;
  isOperator: boolean;
} & (Capacity | { membershipId: null });

/** The membership of a session that is held today, with its unit or none. */
type Capacity = {
  userId: string;
  name: string;
  membershipId: string;
  communeId: string;
  communeKind: CommuneKind;
  communeName: string;
  roles: Role[];
  position: string;
  isDeputy: boolean;
  unitId: string | null;
  unitEndsOn: Date | null;
  successorId: string | null;
};

async function capacityOf(
  found: FoundSession,
  now: Date,
): Promise<Pick<SignedIn, "actor" | "commune"> | null> {
  if (found.membershipId === null) return null;
  const { userId, membershipId, communeId, name, roles, position, isDeputy } = found;
  const { unitId: id, unitEndsOn: validTo, successorId } = found;
  const unitId = id && (await currentUnit({ id, validTo, successorId }, vietnamDay(now)));
  return {
    commune: { kind: found.communeKind, name: found.communeName },
    actor: { userId, membershipId, communeId, name, roles, unitId, position, isDeputy },
  };
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

function liveAt(now: Date) {
  return {
    revokedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: idleSince(now) },
  } satisfies Prisma.SessionWhereInput;
}

const idleSince = (now: Date) => addHours(now, -idleHours);
