import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { nominationsVisibleTo, type Sight } from "@/lib/nominations/policy";

/**
 * Which recipients a person may be shown when they look for one: the office all; a unit its own, those it has
 * nominated, and those whose award was decided; nobody else any.
 */
export function recipientsKnownTo(actor: Actor, sight: Sight): Prisma.RecipientWhereInput {
  const { communeId } = actor;
  if (hasRole(actor, "OFFICE")) return { communeId };
  if (!hasRole(actor, "UNIT") || actor.unitId === null) return { communeId, id: { in: [] } };
  return {
    communeId,
    OR: [
      { unitId: { in: [...sight.lineage] } },
      { nominations: { some: nominationsVisibleTo(actor, sight) } },
      { decisionItems: { some: awardedItems } },
    ],
  };
}

/** What was given: by the commune, whether taken back since or not; by a higher level, as its answer was noted. */
export const givenItems = {
  OR: [
    {
      outcome: "APPROVED",
      revokesItemId: null,
      decision: { kind: "AWARD", state: { in: ["ISSUED", "REVOKED"] } },
    },
    { higherOutcome: "APPROVED", decision: { kind: "HIGHER" } },
  ],
} satisfies Prisma.DecisionItemWhereInput;

/** An award that holds: given, and not taken back. */
export const awardedItems = {
  ...givenItems,
  revokedAt: null,
} satisfies Prisma.DecisionItemWhereInput;
