import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Grade } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { pledgesVisibleTo } from "@/lib/pledges/policy";
import { decideEvaluation } from "./commands";

type UnitDecision = { pledgeId: string; version: number; grade: Grade; note: string };

/**
 * Many units at once, each by itself: what one of them stands in the way of keeps no other from being decided. What is
 * as it was decided before is left alone. Throws nothing of a single unit: it is in `refused` with why.
 */
export async function decideEvaluations(
  actor: Actor,
  decisions: readonly UnitDecision[],
  now: Date,
): Promise<{ decided: number; refused: { pledgeId: string; message: string }[] }> {
  const { communeId } = actor;
  const there = await prisma.evaluation.findMany({
    where: {
      communeId,
      pledgeId: { in: decisions.map(({ pledgeId }) => pledgeId) },
      pledge: pledgesVisibleTo(actor, []),
    },
    select: { pledgeId: true, grade: true, note: true },
    take: 2000,
  });
  const refused: { pledgeId: string; message: string }[] = [];
  let decided = 0;
  for (const decision of decisions) {
    const { pledgeId, grade, note } = decision;
    const before = there.find((each) => each.pledgeId === pledgeId);
    if (before?.grade === grade && before.note === note) continue;
    try {
      await decideEvaluation(actor, { ...decision, items: null }, now);
      decided += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ pledgeId, message: error.message });
    }
  }
  return { decided, refused };
}
