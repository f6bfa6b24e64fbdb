import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/db/generated/enums";
import { heldOn } from "@/lib/db/held-on";
import { foldAccents } from "@/lib/text/fold";
import { compareNames } from "@/lib/text/names";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { canKeepAccounts, peopleVisibleTo } from "./policy";
import { type PersonState, personStateOn } from "./state";

const placeRow = {
  id: true,
  roles: true,
  position: true,
  isDeputy: true,
  validFrom: true,
  validTo: true,
  version: true,
  unitId: true,
  unit: { select: { name: true } },
} satisfies Prisma.MembershipSelect;

/** A person as their administrator sees them; of their places only those in the administrator's commune. */
function personRow(communeId: string) {
  return {
    id: true,
    name: true,
    userName: true,
    email: true,
    // Read only to tell whether there is one; it goes no further than this file.
    passwordHash: true,
    disabledAt: true,
    memberships: {
      where: { communeId },
      select: placeRow,
      orderBy: [{ validFrom: "desc" }, { id: "desc" }],
      take: 100,
    },
  } satisfies Prisma.UserSelect;
}
type PersonRow = Prisma.UserGetPayload<{ select: ReturnType<typeof personRow> }>;
export type Place = PersonRow["memberships"][number];
export type ListedPerson = Omit<PersonRow, "passwordHash"> & { state: PersonState };

type PeopleFilter = {
  search?: string;
  unitId?: string | undefined;
  role?: Role | undefined;
  state?: PersonState | undefined;
};

/**
 * The people of the commune by given name; nobody for those who keep no accounts. `search` looks into name, user name,
 * e-mail and position, accents and case aside; unit and role count in places that are not over.
 */
export async function listPeople(
  actor: Actor,
  on: Date,
  { search = "", unitId, role, state }: PeopleFilter = {},
): Promise<ListedPerson[]> {
  if (!canKeepAccounts(actor).allowed) return [];
  const day = vietnamDay(on);
  const rows = await prisma.user.findMany({
    where: peopleVisibleTo(actor),
    select: personRow(actor.communeId),
    take: 5000,
  });
  const words = foldAccents(search).split(/\s+/u).filter(Boolean);
  return rows
    .map((row) => listed(row, day))
    .filter((person) => state === undefined || person.state === state)
    .filter(({ memberships }) => {
      if (!unitId && !role) return true;
      return memberships.some(
        (place) =>
          (place.validTo === null || place.validTo >= day) &&
          (!unitId || place.unitId === unitId) &&
          (!role || place.roles.includes(role)),
      );
    })
    .filter(({ name, userName, email, memberships }) => {
      const positions = memberships.map(({ position }) => position).join(" ");
      const text = foldAccents(`${name} ${userName ?? ""} ${email ?? ""} ${positions}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => compareNames(a.name, b.name) || a.id.localeCompare(b.id));
}

function listed({ passwordHash, ...person }: PersonRow, day: Date): ListedPerson {
  const hasPassword = passwordHash !== null;
  return { ...person, state: personStateOn({ ...person, hasPassword }, day) };
}

/** One person of the commune with all an administrator decides by, or null. */
export async function findPerson(actor: Actor, userId: string, on: Date) {
  if (!canKeepAccounts(actor).allowed) return null;
  const { communeId } = actor;
  const row = await prisma.user.findFirst({
    where: { AND: [{ id: userId }, peopleVisibleTo(actor)] },
    select: {
      ...personRow(communeId),
      isOperator: true,
      secondFactor: { select: { confirmedAt: true } },
      invitations: {
        where: { communeId, usedAt: null, revokedAt: null },
        select: { id: true, purpose: true, createdAt: true, expiresAt: true },
        take: 1,
      },
    },
  });
  if (!row) return null;
  const { isOperator, secondFactor, invitations, ...person } = row;
  return {
    ...listed(person, vietnamDay(on)),
    isOperator,
    hasPassword: person.passwordHash !== null,
    hasSecondFactor: Boolean(secondFactor?.confirmedAt),
    openInvitation: invitations.find(({ expiresAt }) => expiresAt > on) ?? null,
    servesElsewhere: await servesElsewhere(prisma, userId, communeId, on),
  };
}
export type FoundPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** Whether the person has, or is to have, a place in another commune. Which one is nobody's business here. */
export async function servesElsewhere(
  db: Pick<typeof prisma, "membership">,
  userId: string,
  communeId: string,
  on: Date,
): Promise<boolean> {
  const others = await db.membership.count({
    where: {
      userId,
      communeId: { not: communeId },
      OR: [{ validTo: null }, { validTo: { gte: vietnamDay(on) } }],
    },
  });
  return others > 0;
}

/** One place of a person of the commune, or null. */
export async function findPlace(actor: Actor, userId: string, membershipId: string) {
  if (!canKeepAccounts(actor).allowed) return null;
  return prisma.membership.findFirst({
    where: { id: membershipId, userId, communeId: actor.communeId },
    select: { ...placeRow, user: { select: { id: true, name: true } } },
  });
}

/** Who signs for the commune on the day: the Chairman first, then the deputies, by given name. */
export async function listSigners({ communeId }: Pick<Actor, "communeId">, on: Date) {
  const signers = await prisma.membership.findMany({
    where: {
      communeId,
      roles: { has: "CHAIR" },
      user: { disabledAt: null },
      ...heldOn(vietnamDay(on)),
    },
    select: {
      id: true,
      position: true,
      isDeputy: true,
      user: { select: { id: true, name: true } },
    },
    take: 100,
  });
  return signers.sort(
    (a, b) => Number(a.isDeputy) - Number(b.isDeputy) || compareNames(a.user.name, b.user.name),
  );
}
