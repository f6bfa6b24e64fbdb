import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Grade } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { acceptedFigures } from "@/lib/pledges/boards/accepted-figures";
import { findDemands } from "@/lib/pledges/demands";
import { pledgesVisibleTo } from "@/lib/pledges/policy";
import { decideEvaluation } from "./commands";
import type { Around } from "./queries";
import { reportedOf } from "./reported";

type UnitDecision = {
  pledgeId: string;
  version: number;
  grade: Grade;
  note: string;
  /** Decided again although it is as before: its figures have changed since. */
  isConfirmed?: boolean;
};

/**
 * Many units at once, each by itself: what one of them stands in the way of keeps no other from being decided. What is
 * as it was decided before is left alone, unless it is confirmed. Throws nothing of a single unit: it is in `refused`
 * with why.
 */
export async function decideEvaluations(
  actor: Actor,
  decisions: readonly UnitDecision[],
  now: Date,
): Promise<{ decided: number; refused: { pledgeId: string; message: string }[] }> {
  const ids = decisions.map(({ pledgeId }) => pledgeId);
  const there = await prisma.pledge.findMany({
    where: { AND: [{ id: { in: ids } }, pledgesVisibleTo(actor, [])] },
    select: { id: true, campaignId: true, evaluation: { select: { grade: true, note: true } } },
    take: 2000,
  });
  const campaigns = await aroundOf(
    actor,
    there.map(({ campaignId }) => campaignId),
    now,
  );
  const refused: { pledgeId: string; message: string }[] = [];
  let decided = 0;
  for (const decision of decisions) {
    const { isConfirmed = false, ...said } = decision;
    const { pledgeId, grade, note } = said;
    const pledge = there.find(({ id }) => id === pledgeId);
    const before = pledge?.evaluation;
    if (!isConfirmed && before?.grade === grade && before.note === note) continue;
    const known = campaigns.get(pledge?.campaignId ?? "");
    try {
      await decideEvaluation(actor, { ...said, items: null }, now, known);
      decided += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ pledgeId, message: error.message });
    }
  }
  return { decided, refused };
}

/** What the pledges of a campaign have in common, read once for all of them. */
async function aroundOf(
  actor: Actor,
  campaignIds: readonly string[],
  now: Date,
): Promise<Map<string, Around>> {
  const around = new Map<string, Around>();
  for (const campaignId of new Set(campaignIds)) {
    const demands = await findDemands(prisma, actor, campaignId, now);
    const figures = await acceptedFigures(prisma, { communeId: actor.communeId, campaignId });
    around.set(campaignId, { demands, reported: reportedOf(demands, figures, now) });
  }
  return around;
}
