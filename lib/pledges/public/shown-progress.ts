import "server-only";
import type { Fact, MilestoneContent, TargetContent } from "@/lib/campaigns/facts/fact";
import { briefSelect, publicPlanOf } from "@/lib/campaigns/public/brief";
import { withFacts } from "@/lib/campaigns/public/queries";
import { publicPlans } from "@/lib/campaigns/publication/visible";
import { prisma } from "@/lib/db/client";
import { acceptedFigures, promisedFigures } from "@/lib/pledges/boards/accepted-figures";
import { boardRows } from "@/lib/pledges/boards/rows";
import { type TargetProgress, targetProgress } from "@/lib/pledges/boards/target-progress";
import { thingsOf, thingsOfYear, yearOn, yearsOf } from "@/lib/pledges/boards/things";
import { type Demands, listDemands } from "@/lib/pledges/demands";
import { periodsOf } from "@/lib/pledges/periods";
import { roundsOf } from "@/lib/pledges/rounds";
import { calendarDate } from "@/lib/text/dates";
import { chosenTargets, standingFor } from "./chosen-targets";

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
 * whose plan is not public, or of a target that the publication keeps back; nothing of who takes part while a paper in
 * force is not public, for it may say who and when. For the public: no actor.
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
  const [facts, unpublished] = [
    await readableFacts(communeId, ids, now),
    await withUnpublishedPaper(communeId, ids),
  ];
  const chosen = await chosenTargets(
    communeId,
    displays.flatMap(({ targetIds }) => targetIds),
  );
  const shown: PublicProgress[] = [];
  for (const display of displays) {
    const demands = all.find(({ campaign }) => campaign.id === display.campaignId);
    if (!demands) continue;
    const readable = facts.get(display.campaignId) ?? [];
    const known = readableTimes(demands, readable);
    const own = chosen.filter(({ targetId }) => targetId && display.targetIds.includes(targetId));
    const shownIds = standingFor(own, demands.targets);
    const targets = demands.targets.flatMap(({ id }) =>
      shownIds.includes(id) ? (readable.filter(isTarget).find((one) => one.id === id) ?? []) : [],
    );
    const participates = display.participation && !unpublished.has(display.campaignId);
    const progress = {
      campaignSlug: demands.campaign.slug,
      participation: participates ? await participationOf(communeId, known, now) : [],
      targets: await progressOf(communeId, demands, targets, now),
      byUnit: display.byUnit,
      periods: known.periods,
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

/** The campaigns with an issued plan or amendment the public cannot read. */
async function withUnpublishedPaper(
  communeId: string,
  campaignIds: readonly string[],
): Promise<Set<string>> {
  const rows = await prisma.plan.findMany({
    where: {
      communeId,
      campaignId: { in: [...campaignIds] },
      kind: "PLAN",
      state: { in: ["ISSUED", "PUBLISHED"] },
      frozenDocumentId: { not: null },
      NOT: publicPlans,
    },
    select: { campaignId: true },
    take: 2000,
  });
  return new Set(rows.map(({ campaignId }) => campaignId));
}

/** Of the rounds and periods those that follow from what the public reads. */
function readableTimes(demands: Demands, readable: readonly Fact[]): Demands {
  const dueDays = (kind: MilestoneContent["milestone"]) =>
    readable.flatMap(({ content }) =>
      content.kind === "milestone" && content.milestone === kind ? [content] : [],
    );
  const rounds = roundsOf(dueDays("REGISTRATION_DUE"), demands.campaign);
  const names = new Set(periodsOf(dueDays("REPORT_DUE"), demands.campaign).map(({ name }) => name));
  return {
    ...demands,
    rounds: demands.rounds.filter(({ key }) => rounds.some((round) => round.key === key)),
    periods: demands.periods.filter(({ name }) => names.has(name)),
  };
}

/** What the public reads in the plans of these campaigns, by campaign. */
async function readableFacts(
  communeId: string,
  campaignIds: readonly string[],
  now: Date,
): Promise<Map<string, Fact[]>> {
  const rows = await prisma.plan.findMany({
    where: { ...publicPlans, communeId, campaignId: { in: [...campaignIds] }, state: "PUBLISHED" },
    select: briefSelect,
    orderBy: { id: "asc" },
    take: 2000,
  });
  const plans = await withFacts(rows.flatMap((row) => publicPlanOf(row, calendarDate(now))));
  const byCampaign = Map.groupBy(plans, ({ plan }) => plan.campaign.id);
  return new Map([...byCampaign].map(([id, own]) => [id, own.flatMap(({ facts }) => [...facts])]));
}

const isTarget = (fact: Fact): fact is Fact<TargetContent> => fact.content.kind === "target";

/** Of the targets shown, as the public reads them. All in force are known: what stands on one counts for no other. */
async function progressOf(
  communeId: string,
  demands: Demands,
  shown: readonly Fact<TargetContent>[],
  now: Date,
): Promise<TargetProgress[]> {
  if (shown.length === 0) return [];
  const readable = new Map(shown.map((target) => [target.id, target]));
  const only = { targetIds: [...readable.keys()], inForce: demands.targets.map(({ id }) => id) };
  const which = { communeId, campaignId: demands.campaign.id, only };
  const [figures, promises] = await Promise.all([
    acceptedFigures(prisma, which),
    promisedFigures(prisma, which),
  ]);
  const targets = demands.targets.map((target) => readable.get(target.id) ?? target);
  return targetProgress({ ...demands, targets }, figures, promises, { now }).filter(({ target }) =>
    readable.has(target.id),
  );
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
  const reading = { communeId, seen: "accepted" as const };
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
