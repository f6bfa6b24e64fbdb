import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import { acceptedFigures, promisedFigures } from "./accepted-figures";
import { findTargetTotals } from "./find-totals";
import { type TargetProgress, targetProgress } from "./target-progress";
import type { TargetTotals } from "./target-totals";
import { thingsOf, yearsOf } from "./things";

type CampaignProgress = {
  demands: Demands;
  /** The years of its promises and reports, and of the plan's values. */
  years: readonly string[];
  /** Null: the whole campaign. */
  year: string | null;
  targets: readonly TargetTotals[];
};

type Asked = { year?: string | undefined; now: Date };

/**
 * How far the units are with every target, a year or the whole campaign, for the office and the leaders; null for
 * others and without an issued plan. A fixed number of queries whatever there is; one fewer while nothing has changed.
 */
export async function findProgress(
  actor: Actor,
  campaignId: string,
  asked: Asked,
): Promise<CampaignProgress | null> {
  const found = await findYears(actor, campaignId, asked);
  if (!found) return null;
  const { demands, time, ...shown } = found;
  const which = { communeId: actor.communeId, ...time };
  return { demands, ...shown, targets: await findTargetTotals(demands, which) };
}

/**
 * One target with every figure and promise that counts for it, for the same readers; null also where there is no such
 * target in force. A fixed number of queries.
 */
export async function findTargetProgress(
  actor: Actor,
  { campaignId, targetId }: { campaignId: string; targetId: string },
  asked: Asked,
): Promise<(Omit<CampaignProgress, "targets"> & { target: TargetProgress }) | null> {
  const found = await findYears(actor, campaignId, asked);
  if (!found) return null;
  const { demands, time, ...shown } = found;
  const inForce = demands.targets.map(({ id }) => id);
  if (!inForce.includes(targetId)) return null;
  const only = { targetIds: [targetId], inForce };
  const which = { communeId: actor.communeId, campaignId, only };
  const [figures, promises] = await Promise.all([
    acceptedFigures(prisma, which),
    promisedFigures(prisma, which),
  ]);
  const target = targetProgress(demands, figures, promises, time).find(
    (each) => each.target.id === targetId,
  );
  return target ? { demands, ...shown, target } : null;
}

/** The campaign's demands and the time that is looked at. */
async function findYears(actor: Actor, campaignId: string, { year, now }: Asked) {
  if (!canFollowProgress(actor).allowed) return null;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const years = progressYears(demands);
  const shown = year && years.includes(year) ? year : null;
  return { demands, years, year: shown, time: { now, ...(shown && { year: shown }) } };
}

/** The years one can look at; none where there is only one. */
function progressYears(demands: Pick<Demands, "rounds" | "periods" | "targets">): string[] {
  const ofValues = demands.targets.flatMap(({ content }) =>
    content.values.flatMap(({ year }) => (year === null ? [] : String(year))),
  );
  const years = [...new Set([...yearsOf(thingsOf(demands)), ...ofValues])].sort();
  return years.length > 1 ? years : [];
}
