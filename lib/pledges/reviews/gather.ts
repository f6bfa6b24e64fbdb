import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { heirOf } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import {
  type AcceptedFigure,
  acceptedFigures,
  type PromisedFigure,
  promisedFigures,
} from "@/lib/pledges/boards/accepted-figures";
import { countsOf } from "@/lib/pledges/boards/counts";
import { readingOf } from "@/lib/pledges/boards/handed-in";
import { type BoardRow, boardRows } from "@/lib/pledges/boards/rows";
import { targetProgress } from "@/lib/pledges/boards/target-progress";
import { type Thing, thingsOf, yearsOf } from "@/lib/pledges/boards/things";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { gradeOf, scaled as scaledOf } from "@/lib/pledges/figures";
import { reportsVisibleTo } from "@/lib/pledges/policy";
import type { CalendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { fieldOf } from "./field-of";
import { decimalOf, type ReviewFigures, type ReviewTarget } from "./figures";

type Db = Tx | typeof prisma;

type ReviewDays = { campaignId: string; from: CalendarDate; to: CalendarDate };

/**
 * What the accepted reports due on these days say of a campaign, each figure with the rows it comes from; how the
 * units handed in; what they wrote. Null where no plan has been issued. Whoever asks may follow progress. A fixed
 * number of queries.
 */
export async function gatherFigures(
  db: Db,
  actor: Actor,
  { campaignId, from, to }: ReviewDays,
  now: Date,
): Promise<{ demands: Demands; figures: ReviewFigures } | null> {
  const demands = await findDemands(db, actor, campaignId, now);
  if (!demands) return null;
  const of = { communeId: actor.communeId, campaignId };
  const isWithin = withinDays(demands, from, to);
  const things = thingsWithin(demands, isWithin);
  const rows =
    (await boardRows(db, readingOf(actor), [{ demands, things }], now)).get(campaignId) ?? [];
  const accepted = await acceptedFigures(db, of);
  const promised = await promisedFigures(db, of);
  const rounds = new Set(things.flatMap(({ kind, key }) => (kind === "pledge" ? [key] : [])));
  const known = {
    figures: accepted.filter(({ period }) => isWithin(period)),
    promises: promised.filter(({ round }) => rounds.has(round)),
  };
  // Within one year of a campaign of several, what the plan asks for that year counts.
  const [round, ...others] = rounds;
  const asked = { now, ...(round && others.length === 0 && { year: round }) };
  const targets = targetsOf(demands, known, await papersOf(db, of), asked);
  const evaluations = await evaluationsOf(db, of, rounds);
  const reached = reachedBy(targets);
  const heir = (unitId: string) => heirOf(demands.units, unitId, vietnamDay(now));
  const { paper } = demands;
  return {
    demands,
    figures: {
      paper,
      things: things.map((thing) => thingOf(thing, rows)),
      targets,
      units: rows.map(({ unit, cells }) => ({
        unitId: unit.id,
        name: unit.name,
        cells: [...cells].map(([what, { standing, recordId, cameLate }]) => ({
          what,
          standing,
          recordId,
          cameLate,
        })),
        ...(reached.get(unit.id) ?? { promised: 0, reached: 0 }),
        evaluations: evaluations.flatMap(({ unitId, pledgeId, grade }) =>
          heir(unitId) === unit.id ? [{ pledgeId, grade }] : [],
        ),
      })),
      quotes: await quotesOf(db, actor, { campaignId, isWithin }, heir),
      stories: await storiesOf(db, of),
    },
  };
}

type IsWithin = (period: CalendarDate) => boolean;

/** Whether the reports of a period are due on these days: as the papers say today, else as they did. */
function withinDays({ periods }: Demands, from: CalendarDate, to: CalendarDate): IsWithin {
  const dueDays = new Map(periods.map(({ key, dueOn }) => [key, dueOn]));
  return (period) => {
    const dueOn = dueDays.get(period) ?? period;
    return dueOn >= from && dueOn <= to;
  };
}

/** The reports due on these days, and the pledges of the years they are about. */
function thingsWithin(demands: Demands, isWithin: IsWithin): Thing[] {
  const things = thingsOf(demands);
  const reports = things.filter(({ kind, key }) => kind === "report" && isWithin(key));
  const years = new Set(yearsOf(reports));
  const pledges = things.filter(
    ({ kind, year }) => kind === "pledge" && (year === null || years.has(year)),
  );
  return [...pledges, ...reports];
}

function thingOf({ what, kind, name, dueOn }: Thing, rows: readonly BoardRow[]) {
  const { expected, handedIn, ACCEPTED: accepted } = countsOf(rows, what);
  const cameLate = rows.filter(({ cells }) => cells.get(what)?.cameLate).length;
  return { what, kind, name, dueOn, expected, handedIn, accepted, cameLate };
}

type Known = { figures: readonly AcceptedFigure[]; promises: readonly PromisedFigure[] };

function targetsOf(
  demands: Demands,
  { figures, promises }: Known,
  papers: Awaited<ReturnType<typeof papersOf>>,
  asked: { now: Date; year?: string },
): ReviewTarget[] {
  return targetProgress(demands, figures, promises, asked).map((progress) => {
    const { target, isRate, achieved, promised } = progress;
    const { indicator, measure, comparison } = target.content;
    return {
      targetId: target.id,
      field: fieldOf(target.clauseId, papers),
      indicator,
      measure,
      comparison,
      isRate,
      demanded: written(progress.demanded),
      ofEach: progress.ofEach,
      promised: written(promised),
      achieved: written(achieved),
      percent: share(progress.percent),
      percentOfDemanded: share(progress.percentOfDemanded),
      grade:
        achieved === null || promised === null ? null : gradeOf(achieved, promised, comparison),
      units: progress.units.map((unit) => ({
        unitId: unit.unitId,
        promised: written(unit.promised),
        achieved: written(unit.achieved),
        percent: share(unit.percent),
        figures: unit.figures.map(({ lineId, reportId, period, amount }) => ({
          lineId,
          reportId,
          period,
          value: decimalOf(amount),
        })),
        promises: unit.promises.map(({ pledgeId, round, amount }) => ({
          pledgeId,
          round,
          value: decimalOf(amount),
        })),
      })),
    };
  });
}

const written = (scaled: bigint | null) => (scaled === null ? null : decimalOf(scaled));
const share = (hundredths: bigint | null) => (hundredths === null ? null : String(hundredths));

/** Of each unit: on how many targets it promised a figure, and how many of them it has come to. */
function reachedBy(targets: readonly ReviewTarget[]) {
  const reached = new Map<string, { promised: number; reached: number }>();
  for (const { units, comparison } of targets) {
    for (const { unitId, promised, achieved } of units) {
      if (promised === null) continue;
      const own = reached.get(unitId) ?? { promised: 0, reached: 0 };
      const isReached =
        achieved !== null &&
        gradeOf(scaledOf(achieved), scaledOf(promised), comparison) !== "NOT_MET";
      reached.set(unitId, {
        promised: own.promised + 1,
        reached: own.reached + (isReached ? 1 : 0),
      });
    }
  }
  return reached;
}

type Of = { communeId: string; campaignId: string };

/** The issued plans of the campaign, to know under which heading a target stands. */
async function papersOf(db: Db, of: Of) {
  const plans = await db.plan.findMany({
    where: { ...of, kind: "PLAN", frozenDocumentId: { not: null } },
    select: { frozenDocument: { select: { content: true } } },
    orderBy: { id: "asc" },
    take: 100,
  });
  return plans.flatMap(({ frozenDocument }) =>
    frozenDocument ? [storedDocument(frozenDocument.content)] : [],
  );
}

async function evaluationsOf(db: Db, { communeId, campaignId }: Of, rounds: ReadonlySet<string>) {
  const rows = await db.evaluation.findMany({
    where: { communeId, pledge: { campaignId, round: { in: [...rounds] } } },
    select: { pledgeId: true, grade: true, pledge: { select: { unitId: true, round: true } } },
    orderBy: [{ pledge: { round: "asc" } }, { id: "asc" }],
    take: 5000,
  });
  return rows.map(({ pledgeId, grade, pledge: { unitId } }) => ({ pledgeId, grade, unitId }));
}

async function quotesOf(
  db: Db,
  actor: Actor,
  { campaignId, isWithin }: { campaignId: string; isWithin: IsWithin },
  heir: (unitId: string) => string,
): Promise<ReviewFigures["quotes"]> {
  const reports = await db.progressReport.findMany({
    where: {
      AND: [
        reportsVisibleTo(actor, []),
        { campaignId, state: "ACCEPTED" },
        { OR: [{ difficulties: { not: "" } }, { proposals: { not: "" } }] },
      ],
    },
    select: { id: true, unitId: true, period: true, difficulties: true, proposals: true },
    orderBy: [{ period: "asc" }, { id: "asc" }],
    take: 5000,
  });
  return reports.flatMap(({ id: reportId, unitId, period, difficulties, proposals }) => {
    if (!isWithin(period)) return [];
    const from = { reportId, unitId: heir(unitId), period };
    return [
      { kind: "difficulty" as const, ...from, words: difficulties.trim() },
      { kind: "proposal" as const, ...from, words: proposals.trim() },
    ].filter(({ words }) => words !== "");
  });
}

/** Those the people told of have agreed to: the paper is public too. */
async function storiesOf(db: Db, of: Of): Promise<ReviewFigures["stories"]> {
  const stories = await db.story.findMany({
    where: { ...of, state: { not: "WITHDRAWN" }, consentBy: { not: "" }, consentOn: { not: null } },
    select: { id: true, unitId: true, title: true, text: true },
    orderBy: { id: "asc" },
    take: 200,
  });
  return stories.map(({ id: storyId, ...story }) => ({ storyId, ...story }));
}
