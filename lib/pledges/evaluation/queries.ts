import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf, lineageOf } from "@/lib/communes/heirs";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Grade } from "@/lib/db/generated/enums";
import { acceptedFigures } from "@/lib/pledges/boards/accepted-figures";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { lacks, scaled } from "@/lib/pledges/figures";
import { canFollowProgress, pledgesVisibleTo } from "@/lib/pledges/policy";
import { roundOfDay } from "@/lib/pledges/rounds";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { isOver } from "./policy";
import { type ItemProposal, proposalOf, proposalOfAll } from "./proposal";
import { type Reported, reportedOf } from "./reported";

type Db = Tx | typeof prisma;

const person = { select: { position: true, user: { select: { name: true } } } } as const;

const evaluatedFields = {
  id: true,
  version: true,
  campaignId: true,
  unitId: true,
  round: true,
  state: true,
  movedById: true,
  unit: { select: { name: true } },
  campaign: { select: { title: true } },
  items: {
    select: {
      id: true,
      targetId: true,
      indicator: true,
      measure: true,
      comparison: true,
      accumulation: true,
      promised: true,
      promisedWords: true,
      evaluation: { select: { achieved: true, proposed: true, grade: true, note: true } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 2000,
  },
  evaluation: {
    select: {
      id: true,
      version: true,
      proposed: true,
      grade: true,
      note: true,
      decidedBy: person,
      decidedAt: true,
      agrees: true,
      answer: true,
      answeredBy: person,
      answeredAt: true,
    },
  },
} satisfies Prisma.PledgeSelect;

type EvaluatedRow = Prisma.PledgeGetPayload<{ select: typeof evaluatedFields }>;
type ItemRow = EvaluatedRow["items"][number];

export type EvaluatedItem = Pick<
  ItemRow,
  "id" | "indicator" | "measure" | "comparison" | "promisedWords"
> &
  ItemProposal & {
    promised: bigint | null;
    /** As the office decided it; null before. */
    decided: { proposed: Grade | null; grade: Grade; note: string } | null;
    /** What was reported is not what it was when the office decided. */
    isChanged: boolean;
    /** What the promise still lacks; of "no more than", what is too much. Null for words, and before any figure. */
    lacking: bigint | null;
    /** Of the reports the figures came from. */
    reportIds: readonly string[];
  };

export type PledgeEvaluation = Omit<EvaluatedRow, "items"> & {
  /** What was promised; what nothing was promised of is not judged. */
  items: EvaluatedItem[];
  proposed: Grade | null;
  /** The figures of one of its promises have changed since it was decided. */
  isChanged: boolean;
  isOwn: boolean;
};

/** What the campaign asks, and what its accepted reports say: read once, it serves every pledge of it. */
export type Around = { demands: Demands | null; reported: Reported };

/**
 * The pledges of a round the office has taken, each with what its figures propose; the last that may be judged where
 * none is asked for, else the one that is on. Null for who does not follow all units, and without an issued plan. A
 * fixed number of queries.
 */
export async function findEvaluations(
  actor: Actor,
  campaignId: string,
  asked: string,
  now: Date,
): Promise<{ demands: Demands; round: string; pledges: PledgeEvaluation[] } | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const { communeId } = actor;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const isThere = demands.rounds.some(({ key }) => key === asked);
  const over = demands.rounds.findLast(({ key }) => isOver(demands, key, now).allowed);
  const current = over ?? roundOfDay(demands.rounds, calendarDate(now));
  const round = isThere ? asked : (current?.key ?? "");
  const figures = await acceptedFigures(prisma, { communeId, campaignId });
  const around = { demands, reported: reportedOf(demands, figures, now) };
  const rows = await prisma.pledge.findMany({
    where: { communeId, campaignId, round, state: { in: ["ACCEPTED", "EVALUATED"] } },
    select: evaluatedFields,
    orderBy: [{ unit: { name: "asc" } }, { id: "asc" }],
    take: 2000,
  });
  const pledges = rows.map((row) => ({ ...evaluated(row, around), isOwn: false }));
  return { demands, round, pledges };
}

/** The same of one pledge, for a page that may know already what its campaign asks. */
export function findPledgeEvaluation(
  actor: Actor,
  pledgeId: string,
  now: Date,
  known: Partial<Around> = {},
) {
  return findEvaluation(prisma, actor, pledgeId, now, known);
}

/** One pledge with what its figures propose and what was decided, for who may see the pledge; or null. */
export async function findEvaluation(
  db: Db,
  actor: Actor,
  pledgeId: string,
  now: Date,
  known: Partial<Around> = {},
): Promise<(PledgeEvaluation & { demands: Demands | null }) | null> {
  const lineage = (await findOwnUnit(db, actor, now))?.lineage ?? [];
  const row = await db.pledge.findFirst({
    where: { AND: [{ id: pledgeId }, pledgesVisibleTo(actor, lineage)] },
    select: evaluatedFields,
  });
  if (!row) return null;
  const { communeId } = actor;
  const { campaignId, unitId } = row;
  const demands = known.demands ?? (await findDemands(db, actor, campaignId, now));
  const reported = known.reported ?? (await reportedByKin());
  const isOwn = lineage.includes(unitId);
  return { ...evaluated(row, { demands, reported }), isOwn, demands };

  async function reportedByKin(): Promise<Reported> {
    const unitIds = demands ? kinOf(demands.units, unitId, now) : undefined;
    const figures = await acceptedFigures(db, { communeId, campaignId, unitIds });
    return reportedOf(demands, figures, now);
  }
}

/** The unit that exists today with all it carries on: any of them may have reported on what another promised. */
function kinOf(units: Demands["units"], unitId: string, now: Date): string[] {
  const today = vietnamDay(now);
  return lineageOf(units, heirOf(units, unitId, today), today);
}

function evaluated({ items, ...row }: EvaluatedRow, around: Around) {
  const promised = items.filter((item) => item.promised !== null || item.promisedWords !== "");
  const judged = promised.map((item) => evaluatedItem(item, row, around));
  const proposed = proposalOfAll(judged);
  const isChanged =
    row.evaluation !== null &&
    (row.evaluation.proposed !== proposed || judged.some((item) => item.isChanged));
  return { ...row, items: judged, proposed, isChanged };
}

function evaluatedItem(
  { evaluation, targetId, accumulation, promised, ...item }: ItemRow,
  { unitId, round }: Pick<EvaluatedRow, "unitId" | "round">,
  { demands, reported }: Around,
): EvaluatedItem {
  const standing = { ...item, targetId };
  const target = reported.targetOf(standing);
  const own = reported.figuresOf({ ...standing, itemId: item.id, unitId, round });
  const said = target ? (demands?.accumulations.get(target) ?? null) : accumulation;
  const amount = promised === null ? null : scaled(promised.toFixed());
  const proposal = proposalOf({ ...item, accumulation: said, promised: amount }, own);
  const { achieved } = proposal;
  const before = evaluation?.achieved ? scaled(evaluation.achieved.toFixed()) : null;
  return {
    ...item,
    ...proposal,
    promised: amount,
    lacking: amount === null || achieved === null ? null : lacks(achieved, amount, item.comparison),
    decided: evaluation && {
      proposed: evaluation.proposed,
      grade: evaluation.grade,
      note: evaluation.note,
    },
    isChanged:
      evaluation !== null && (before !== achieved || evaluation.proposed !== proposal.proposed),
    reportIds: [...new Set(own.map(({ reportId }) => reportId))],
  };
}
