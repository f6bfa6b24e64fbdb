import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { byKindAndName } from "@/lib/pledges/boards/unit-order";
import { type Demands, demandsOn } from "@/lib/pledges/demands";
import { demandedWords } from "@/lib/pledges/pledge/demanded";
import type { Round } from "@/lib/pledges/rounds";
import { pledgeStateLabels } from "@/lib/pledges/state";
import { formatDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { PledgeOfUnit, SheetItem } from "./pledge-sheet";
import { refusalWithin } from "./refusal";

type Db = Tx | typeof prisma;

type Asking = {
  demands: Demands;
  round: Round;
  /** Of which pledges the contents are shown; what is not seen still stands in the way of entering another. */
  visible?: Prisma.PledgeWhereInput;
};

/** What every unit that takes part is asked to promise in a round, and has promised. Two queries at most. */
export async function gatherPledges(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  { demands, round, visible }: Asking,
  now: Date,
): Promise<PledgeOfUnit[]> {
  const of = { communeId, campaignId: demands.campaign.id, round: round.key };
  const there = await db.pledge.findMany({
    where: of,
    select: {
      unitId: true,
      state: true,
      version: true,
      isFromPaper: true,
      year: true,
      number: true,
    },
    take: 2000,
  });
  const records = visible
    ? await db.pledge.findMany({ where: { AND: [visible, of] }, select: recordFields, take: 2000 })
    : [];
  const standing = new Map(there.map((pledge) => [pledge.unitId, pledge]));
  const seen = new Map(records.map((pledge) => [pledge.unitId, pledge]));
  const today = vietnamDay(now);
  return [...demands.units.values()]
    .filter(({ id }) => demands.participants.has(id) || seen.has(id))
    .sort(byKindAndName)
    .map(({ id, name, shortName }) => {
      const pledge = seen.get(id);
      const lineage = lineageOf(demands.units, id, today);
      return {
        unit: { id, name, shortName },
        refusal: refusalWithin("pledge", lineage, id, standing, demands),
        asked: askedOf(demands, round, id, now),
        record: pledge
          ? {
              state: pledgeStateLabels[pledge.state],
              words: pledge.words,
              items: pledge.items.map((item) => itemOf(item, round)),
            }
          : null,
      };
    });
}

const recordFields = {
  unitId: true,
  state: true,
  words: true,
  items: {
    select: {
      targetId: true,
      criterionId: true,
      assignmentId: true,
      indicator: true,
      measure: true,
      comparison: true,
      baseline: true,
      promised: true,
      promisedWords: true,
      dueOn: true,
      target: {
        select: {
          values: { select: { year: true, value: true }, orderBy: { year: "asc" }, take: 50 },
        },
      },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 500,
  },
} satisfies Prisma.PledgeSelect;

type RecordItem = Prisma.PledgeGetPayload<{ select: typeof recordFields }>["items"][number];

function itemOf({ baseline, promised, promisedWords, dueOn, ...item }: RecordItem, round: Round) {
  const { indicator, measure, comparison } = item;
  return {
    source: sourceOf(item),
    ...{ indicator, measure, comparison },
    demanded: demandedWords(item, round),
    baseline: baseline?.toFixed() ?? "",
    promised: promised?.toFixed() ?? "",
    words: promisedWords,
    due: dueOn ? formatDate(dueOn.toISOString().slice(0, 10)) : "",
  };
}

/** On which fact of the plan an item stands; null of the unit's own. */
export function sourceOf({
  targetId,
  criterionId,
  assignmentId,
}: Pick<RecordItem, "targetId" | "criterionId" | "assignmentId">): string | null {
  if (targetId) return `target:${targetId}`;
  if (criterionId) return `criterion:${criterionId}`;
  return assignmentId ? `assignment:${assignmentId}` : null;
}

/** In the order a pledge has its items. */
function askedOf(demands: Demands, round: Round, unitId: string, now: Date): SheetItem[] {
  const { targets, criteria, assignments } = demandsOn(unitId, demands, now);
  const empty = { measure: "", demanded: "", baseline: "", promised: "", words: "", due: "" };
  const comparison = "AT_LEAST" as const;
  return [
    ...targets.map(({ id, content: { values, ...content } }) => ({
      ...empty,
      source: `target:${id}`,
      indicator: content.indicator,
      measure: content.measure,
      comparison: content.comparison,
      demanded: demandedWords({ ...content, target: { values } }, round),
    })),
    ...criteria.map(({ id, content: { text } }) => ({
      ...empty,
      source: `criterion:${id}`,
      indicator: text,
      comparison,
    })),
    ...assignments.map(({ id, content: { task, dueOn } }) => ({
      ...empty,
      source: `assignment:${id}`,
      indicator: task,
      comparison,
      due: dueOn ? formatDate(dueOn) : "",
    })),
  ];
}
