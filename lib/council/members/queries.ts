import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { canOpenCouncil } from "@/lib/council/policy";
import type { DeclaredTie } from "@/lib/council/recusals/namesakes";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { heldOn, isHeldOn } from "@/lib/db/held-on";
import { readDay } from "@/lib/text/day-column";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { mostMembers } from "./seated";

const memberSelect = {
  id: true,
  post: true,
  position: true,
  basis: true,
  validFrom: true,
  validTo: true,
  version: true,
  membershipId: true,
  membership: {
    select: {
      userId: true,
      position: true,
      roles: true,
      validFrom: true,
      validTo: true,
      unit: { select: { name: true } },
      user: { select: { name: true, disabledAt: true } },
    },
  },
} satisfies Prisma.CouncilMemberSelect;

/** The seats of the Council, those of today and to come first, in the order of its decision; nothing for outsiders. */
export async function listMembers(actor: Actor, now: Date) {
  if (!canOpenCouncil(actor).allowed) return [];
  const members = await prisma.councilMember.findMany({
    where: { communeId: actor.communeId },
    select: memberSelect,
    orderBy: [{ validFrom: "desc" }, { position: "asc" }],
    take: 5 * mostMembers,
  });
  return members
    .map((member) => viewOf(member, vietnamDay(now)))
    .sort(
      (one, other) =>
        Number(one.hasEnded) - Number(other.hasEnded) || one.position - other.position,
    );
}

type Row = Prisma.CouncilMemberGetPayload<{ select: typeof memberSelect }>;

function viewOf({ membership, ...member }: Row, today: Date) {
  const { userId, position, roles, unit, user, ...place } = membership;
  const hasEnded = member.validTo !== null && member.validTo < today;
  return {
    ...member,
    validFrom: readDay(member.validFrom),
    validTo: readDay(member.validTo),
    hasEnded,
    /** Sits by the decision, but the account or the place they sit by lets them into no session any more. */
    isShutOut:
      !hasEnded &&
      !(roles.includes("COUNCIL") && isHeldOn(place, today) && user.disabledAt === null),
    userId,
    name: user.name,
    agencyPosition: position,
    unitName: unit?.name ?? "",
  };
}

/** One seat; its declared ties are for the office and the person alone. Null for outsiders. */
export async function findMember(actor: Actor, memberId: string, now: Date) {
  if (!canOpenCouncil(actor).allowed) return null;
  const { communeId, userId } = actor;
  const found = await prisma.councilMember.findFirst({
    where: { communeId, id: memberId },
    select: memberSelect,
  });
  if (!found) return null;
  const member = viewOf(found, vietnamDay(now));
  const mayRead = hasRole(actor, "OFFICE") || member.userId === userId;
  const interests = mayRead
    ? await prisma.councilInterest.findMany({
        where: { communeId, memberId, endedAt: null },
        select: {
          id: true,
          reason: true,
          declaredAt: true,
          recipient: { select: { name: true, unit: { select: { name: true } } } },
          unit: { select: { name: true } },
        },
        orderBy: { declaredAt: "asc" },
        take: 200,
      })
    : null;
  return { ...member, interests };
}

/** The accounts that may be given a seat today: those with the role of a member. The office alone gives seats. */
export async function listCandidates(actor: Actor, now: Date) {
  if (!hasRole(actor, "OFFICE")) return [];
  const people = await prisma.membership.findMany({
    where: {
      communeId: actor.communeId,
      roles: { has: "COUNCIL" },
      user: { disabledAt: null },
      ...heldOn(vietnamDay(now)),
    },
    select: { id: true, position: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
    take: 500,
  });
  return people.map(({ id, position, user }) => ({ id, name: user.name, position }));
}

/** The ties of the members to recipients, for the office alone. */
export async function listTies(actor: Actor, userIds: readonly string[]): Promise<DeclaredTie[]> {
  if (!hasRole(actor, "OFFICE")) return [];
  const interests = await prisma.councilInterest.findMany({
    where: {
      communeId: actor.communeId,
      endedAt: null,
      recipientId: { not: null },
      member: { membership: { userId: { in: [...userIds] } } },
    },
    select: {
      member: { select: { membership: { select: { userId: true } } } },
      recipient: {
        select: {
          id: true,
          kind: true,
          name: true,
          apartFrom: { select: { otherId: true }, take: 100 },
          apartOf: { select: { oneId: true }, take: 100 },
        },
      },
    },
    take: 50 * mostMembers,
  });
  return interests.flatMap(({ member, recipient }) => {
    if (!recipient) return [];
    const { apartFrom, apartOf, ...rest } = recipient;
    const apart = [
      ...apartFrom.map(({ otherId }) => otherId),
      ...apartOf.map(({ oneId }) => oneId),
    ];
    return [{ userId: member.membership.userId, recipient: { ...rest, apartFrom: apart } }];
  });
}

/** Words that would find half the village are no search. */
const fewestLetters = 4;

/**
 * The persons, households and collectives a member may be tied to, by name without accents; nothing for a name that is
 * too short. It says that somebody is known here, never that they are nominated.
 */
export async function searchTies(actor: Actor, name: string) {
  const words = foldAccents(name).trim().replace(/\s+/gu, " ");
  if (!canOpenCouncil(actor).allowed || words.length < fewestLetters) return [];
  return prisma.recipient.findMany({
    where: { communeId: actor.communeId, foldedName: { contains: words } },
    select: { id: true, name: true, mark: true, unit: { select: { name: true } } },
    orderBy: { foldedName: "asc" },
    take: 20,
  });
}
