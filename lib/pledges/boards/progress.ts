import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import { acceptedFigures, promisedFigures } from "./accepted-figures";
import { type TargetProgress, targetProgress } from "./target-progress";
import { thingsOf, yearsOf } from "./things";

export type CampaignProgress = {
  demands: Demands;
  /** The years of its promises and reports, and of the plan's values. */
  years: readonly string[];
  /** Null: the whole campaign. */
  year: string | null;
  targets: readonly TargetProgress[];
};

/**
 * How far the units are with every target, a year or the whole campaign, for the office and the leaders; null for
 * others and without an issued plan. A fixed number of queries.
 */
export async function findProgress(
  actor: Actor,
  campaignId: string,
  { year, now }: { year?: string | undefined; now: Date },
): Promise<CampaignProgress | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const years = progressYears(demands);
  const shown = year && years.includes(year) ? year : null;
  const which = { communeId: actor.communeId, campaignId };
  const [figures, promises] = await Promise.all([
    acceptedFigures(prisma, which),
    promisedFigures(prisma, which),
  ]);
  const asked = { now, ...(shown && { year: shown }) };
  return {
    demands,
    years,
    year: shown,
    targets: targetProgress(demands, figures, promises, asked),
  };
}

/** The years one can look at; none where there is only one. */
export function progressYears(demands: Pick<Demands, "rounds" | "periods" | "targets">): string[] {
  const ofValues = demands.targets.flatMap(({ content }) =>
    content.values.flatMap(({ year }) => (year === null ? [] : String(year))),
  );
  const years = [...new Set([...yearsOf(thingsOf(demands)), ...ofValues])].sort();
  return years.length > 1 ? years : [];
}
