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

/** An award that holds: decided, issued, not taken back. */
export const awardedItems = {
  outcome: "APPROVED",
  revokedAt: null,
  revokesItemId: null,
  decision: { kind: "AWARD", state: "ISSUED" },
} as const satisfies Prisma.DecisionItemWhereInput;
