import "server-only";
import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { briefSelect, publicPlanOf } from "@/lib/campaigns/public/brief";
import { withFacts } from "@/lib/campaigns/public/queries";
import { publicPlans } from "@/lib/campaigns/publication/visible";
import { prisma } from "@/lib/db/client";
import { acceptedFigures, promisedFigures } from "@/lib/pledges/boards/accepted-figures";
import { boardRows } from "@/lib/pledges/boards/rows";
import { type TargetProgress, targetProgress } from "@/lib/pledges/boards/target-progress";
import { thingsOf, thingsOfYear, yearOn, yearsOf } from "@/lib/pledges/boards/things";
import { type Demands, listDemands } from "@/lib/pledges/demands";
import { calendarDate } from "@/lib/text/dates";

/** How many of the units that take part have done something, as the office has taken it. */
export type Participation = { name: string; done: number; expected: number };

/** What the commune shows of a campaign's progress; never a person's name, never what was not accepted. */
export type PublicProgress = {
  campaignSlug: string;
  participation: readonly Participation[];
  /** As the public may read them: in the words of the publication. */
  targets: readonly TargetProgress[];
  /** Each unit's figure is shown, not the total alone. */
  byUnit: boolean;
  periods: Demands["periods"];
};

/**
 * The progress a commune shows of its public campaigns, or of one; nothing of a campaign for which nothing was chosen,
 * whose plan is not public, or of a target that the publication keeps back. For the public: no actor.
 */
export async function listShownProgress(
  communeSlug: string,
  now: Date,
  campaignSlug?: string,
): Promise<PublicProgress[]> {
  const displays = await prisma.progressDisplay.findMany({
    where: {
      commune: { slug: communeSlug },
      campaign: {
        ...(campaignSlug && { slug: campaignSlug }),
        plans: { some: publicPlans },
      },
      OR: [{ participation: true }, { targetIds: { isEmpty: false } }],
    },
    select: {
      communeId: true,
      campaignId: true,
      participation: true,
      targetIds: true,
      byUnit: true,
    },
    orderBy: { campaignId: "asc" },
    take: 500,
  });
  const [first] = displays;
  if (!first) return [];
  const { communeId } = first;
  const ids = displays.map(({ campaignId }) => campaignId);
  const all = await listDemands(prisma, { communeId }, { campaign: { id: { in: ids } } }, now);
  const readable = await readableTargets(communeId, ids, now);
  const shown: PublicProgress[] = [];
  for (const display of displays) {
    const demands = all.find(({ campaign }) => campaign.id === display.campaignId);
    if (!demands) continue;
    const targets = demands.targets.flatMap(
      ({ id }) => (display.targetIds.includes(id) && readable.get(id)) || [],
    );
    const progress = {
      campaignSlug: demands.campaign.slug,
      participation: display.participation ? await participationOf(communeId, demands, now) : [],
      targets: await progressOf(communeId, { ...demands, targets }, now),
      byUnit: display.byUnit,
      periods: demands.periods,
    };
    if (progress.participation.length + progress.targets.length > 0) shown.push(progress);
  }
  return shown;
}

/** The same of one campaign, or null. */
export async function findShownProgress(
  communeSlug: string,
  campaignSlug: string,
  now: Date,
): Promise<PublicProgress | null> {
  return (await listShownProgress(communeSlug, now, campaignSlug)).at(0) ?? null;
}

/** The targets the public reads in the plans of these campaigns. */
async function readableTargets(
  communeId: string,
  campaignIds: readonly string[],
  now: Date,
): Promise<Map<string, Fact<TargetContent>>> {
  const rows = await prisma.plan.findMany({
    where: { ...publicPlans, communeId, campaignId: { in: [...campaignIds] }, state: "PUBLISHED" },
    select: briefSelect,
    orderBy: { id: "asc" },
    take: 2000,
  });
  const plans = await withFacts(rows.flatMap((row) => publicPlanOf(row, calendarDate(now))));
  return new Map(
    plans.flatMap(({ facts }) =>
      facts.flatMap((fact) => (isTarget(fact) ? [[fact.id, fact] as const] : [])),
    ),
  );
}

const isTarget = (fact: Fact): fact is Fact<TargetContent> => fact.content.kind === "target";

async function progressOf(
  communeId: string,
  demands: Demands,
  now: Date,
): Promise<TargetProgress[]> {
  if (demands.targets.length === 0) return [];
  const which = { communeId, campaignId: demands.campaign.id };
  const [figures, promises] = await Promise.all([
    acceptedFigures(prisma, which),
    promisedFigures(prisma, which),
  ]);
  return targetProgress(demands, figures, promises, { now });
}

/** Of this year's pledge, and of the reports due by now: what lies ahead is not missing yet. */
async function participationOf(
  communeId: string,
  demands: Demands,
  now: Date,
): Promise<Participation[]> {
  const today = calendarDate(now);
  const all = thingsOf(demands);
  const things = thingsOfYear(all, yearOn(yearsOf(all), today));
  const accepted = { communeId, state: { in: ["ACCEPTED" as const] } };
  const reading = {
    communeId,
    pledges: { communeId, state: { in: ["ACCEPTED" as const, "EVALUATED" as const] } },
    reports: accepted,
  };
  const rows = (await boardRows(prisma, reading, [{ demands, things }], now)).get(
    demands.campaign.id,
  );
  return things.flatMap(({ what, kind, name, dueOn }) => {
    const done = (rows ?? []).filter(({ cells }) => cells.get(what)?.standing === "ACCEPTED");
    const isAhead = kind === "report" && done.length === 0 && (dueOn === null || dueOn >= today);
    if (isAhead) return [];
    const expected = new Set([...demands.participants, ...done.map(({ unit }) => unit.id)]).size;
    return [{ name, done: done.length, expected }];
  });
}
