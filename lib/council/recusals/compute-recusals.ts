import "server-only";
import { heirOf } from "@/lib/communes/heirs";
import { membersOn, mostMembers } from "@/lib/council/members/seated";
import { mostItems } from "@/lib/council/sessions/agenda";
import type { prisma, Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { groundFor, type MemberTies, type UnitNames } from "./grounds";

type Session = { id: string; communeId: string; startsAt: Date };

/**
 * Writes anew who is recused from which item of a session, the session being held. What was put to the vote, in a round
 * that is open or counted, stays as it was.
 */
export async function computeRecusals(tx: Tx, session: Session): Promise<void> {
  const { id: sessionId, communeId } = session;
  const items = await tx.agendaItem.findMany({
    where: { communeId, sessionId, isRecommended: null, tallies: { none: {} } },
    select: {
      id: true,
      nomination: {
        select: {
          dossier: { select: { unitId: true } },
          recipient: {
            select: { id: true, unitId: true, membership: { select: { userId: true } } },
          },
        },
      },
    },
    take: mostItems,
  });
  if (items.length === 0) return;
  const members = await tiesOf(tx, session);
  const units = await unitsOf(tx, session);
  const recusals = items.flatMap(({ id: itemId, nomination: { dossier, recipient } }) =>
    members.flatMap((member) => {
      const about = { ...recipient, userId: recipient.membership?.userId ?? null };
      const ground = groundFor(member, { unitId: dossier.unitId, recipient: about }, units);
      return ground === null ? [] : [{ communeId, itemId, memberId: member.memberId, ground }];
    }),
  );
  const itemIds = items.map(({ id }) => id);
  await tx.recusal.deleteMany({ where: { communeId, itemId: { in: itemIds } } });
  await tx.recusal.createMany({ data: recusals });
  // Who may not know of an item has said nothing of it.
  for (const { itemId, memberId } of recusals) {
    await tx.writtenOpinion.deleteMany({ where: { communeId, itemId, memberId } });
  }
}

async function tiesOf(tx: Tx, { communeId, startsAt }: Session): Promise<MemberTies[]> {
  const day = vietnamDay(startsAt);
  const members = await membersOn(tx, communeId, day);
  const places = await tx.membership.findMany({
    where: {
      communeId,
      userId: { in: members.map(({ userId }) => userId) },
      unitId: { not: null },
      ...heldOn(day),
    },
    select: { userId: true, unitId: true },
    take: 5 * mostMembers,
  });
  const interests = await tx.councilInterest.findMany({
    where: {
      communeId,
      endedAt: null,
      // Of the person: what they declared in an earlier term ties them still.
      member: { membership: { userId: { in: members.map(({ userId }) => userId) } } },
    },
    select: {
      recipientId: true,
      unitId: true,
      reason: true,
      member: { select: { membership: { select: { userId: true } } } },
    },
    orderBy: { declaredAt: "asc" },
    take: 50 * mostMembers,
  });
  return members.map(({ id: memberId, userId, unitId }) => ({
    memberId,
    userId,
    unitIds: [
      ...(unitId ? [unitId] : []),
      ...places.flatMap((place) => (place.userId === userId && place.unitId ? [place.unitId] : [])),
    ],
    interests: interests.filter(({ member }) => member.membership.userId === userId),
  }));
}

/** The units of the commune as they stand on the day, those of one heir as one. One query. */
export async function unitsOf(
  tx: Tx | typeof prisma,
  { communeId, startsAt }: Omit<Session, "id">,
): Promise<UnitNames> {
  const units = await tx.unit.findMany({
    where: { communeId },
    select: { id: true, name: true, kind: true, validTo: true, successorId: true },
    take: 2000,
  });
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const day = vietnamDay(startsAt);
  return {
    heirOf: (unitId) => heirOf(byId, unitId, day),
    nameOf: (unitId) => byId.get(unitId)?.name ?? "",
  };
}
