import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { mostMembers } from "@/lib/council/members/seated";
import { unitsOf } from "@/lib/council/recusals/compute-recusals";
import { groundFor } from "@/lib/council/recusals/grounds";
import { prisma } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { mostItems } from "@/lib/decisions/queries";
import { vietnamDay } from "@/lib/text/vietnam-day";

type OwnTie = { itemId: string; name: string; ground: string };

/**
 * What ties the person who is to decide to those in the list, by the rule of the Council: themselves, their unit, what
 * they declared. Nothing is forbidden by it: they can let another sign. Four queries.
 */
export async function findOwnTies(
  { communeId, userId, membershipId }: Actor,
  decisionId: string,
  now: Date,
): Promise<OwnTie[]> {
  const [items, places, interests, units] = await Promise.all([
    prisma.decisionItem.findMany({
      where: { communeId, decisionId },
      select: {
        id: true,
        name: true,
        unitId: true,
        recipient: { select: { id: true, unitId: true, membership: { select: { userId: true } } } },
      },
      orderBy: { position: "asc" },
      take: mostItems,
    }),
    prisma.membership.findMany({
      where: { communeId, userId, unitId: { not: null }, ...heldOn(vietnamDay(now)) },
      select: { unitId: true },
      take: mostMembers,
    }),
    prisma.councilInterest.findMany({
      where: { communeId, endedAt: null, member: { membership: { userId } } },
      select: { recipientId: true, unitId: true, reason: true },
      orderBy: { declaredAt: "asc" },
      take: 500,
    }),
    unitsOf(prisma, { communeId, startsAt: now }),
  ]);
  const unitIds = places.flatMap(({ unitId }) => unitId ?? []);
  const self = { memberId: membershipId, userId, unitIds, interests };
  return items.flatMap(({ id, name, unitId, recipient }) => {
    const about = { ...recipient, userId: recipient.membership?.userId ?? null };
    const ground = groundFor(
      self,
      { unitId: unitId ?? recipient.unitId ?? "", recipient: about },
      units,
    );
    return ground === null ? [] : [{ itemId: id, name, ground }];
  });
}
