import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/campaigns/duties/heirs";
import { findOwnUnit } from "@/lib/campaigns/duties/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Grade } from "@/lib/db/generated/enums";
import { type AcceptedFigure, acceptedFigures } from "@/lib/pledges/boards/accepted-figures";
import { yearOfFigure } from "@/lib/pledges/boards/target-progress";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { scaled } from "@/lib/pledges/figures";
import { canFollowProgress, pledgesVisibleTo } from "@/lib/pledges/policy";
import { roundOfDay } from "@/lib/pledges/rounds";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { type ItemProposal, proposalOf, proposalOfAll } from "./proposal";

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
    decided: { grade: Grade; note: string } | null;
    /** Of the reports the figures came from. */
    reportIds: readonly string[];
  };

export type PledgeEvaluation = Omit<EvaluatedRow, "items"> & {
  /** What was promised; what nothing was promised of is not judged. */
  items: EvaluatedItem[];
  proposed: Grade | null;
  isOwn: boolean;
};

/**
 * The pledges of a round the office has taken, each with what its figures propose; the first round where the one asked
 * for is none. Null for who does not follow all units, and without an issued plan. A fixed number of queries.
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
  const round = isThere ? asked : (roundOfDay(demands.rounds, calendarDate(now))?.key ?? "");
  const figures = await acceptedFigures(prisma, { communeId, campaignId });
  const rows = await prisma.pledge.findMany({
    where: { communeId, campaignId, round, state: { in: ["ACCEPTED", "EVALUATED"] } },
    select: evaluatedFields,
    orderBy: [{ unit: { name: "asc" } }, { id: "asc" }],
    take: 2000,
  });
  const pledges = rows.map((row) => ({
    ...evaluated(row, { demands, figures }, now),
    isOwn: false,
  }));
  return { demands, round, pledges };
}

/** The same of one pledge, for a page. */
export function findPledgeEvaluation(actor: Actor, pledgeId: string, now: Date) {
  return findEvaluation(prisma, actor, pledgeId, now);
}

/** One pledge with what its figures propose and what was decided, for who may see the pledge; or null. */
export async function findEvaluation(
  db: Db,
  actor: Actor,
  pledgeId: string,
  now: Date,
): Promise<(PledgeEvaluation & { demands: Demands | null }) | null> {
  const lineage = (await findOwnUnit(db, actor, now))?.lineage ?? [];
  const row = await db.pledge.findFirst({
    where: { AND: [{ id: pledgeId }, pledgesVisibleTo(actor, lineage)] },
    select: evaluatedFields,
  });
  if (!row) return null;
  const { communeId } = actor;
  const demands = await findDemands(db, actor, row.campaignId, now);
  const figures = await acceptedFigures(db, { communeId, campaignId: row.campaignId });
  const isOwn = lineage.includes(row.unitId);
  return { ...evaluated(row, { demands, figures }, now), isOwn, demands };
}

type Around = { demands: Demands | null; figures: readonly AcceptedFigure[] };

function evaluated({ items, ...row }: EvaluatedRow, around: Around, now: Date) {
  const promised = items.filter((item) => item.promised !== null || item.promisedWords !== "");
  const judged = promised.map((item) => evaluatedItem(item, row, around, now));
  return { ...row, items: judged, proposed: proposalOfAll(judged) };
}

function evaluatedItem(
  { evaluation, targetId, accumulation, promised, ...item }: ItemRow,
  { unitId, round }: Pick<EvaluatedRow, "unitId" | "round">,
  { demands, figures }: Around,
  now: Date,
): EvaluatedItem {
  const today = vietnamDay(now);
  const heir = (id: string) => (demands ? heirOf(demands.units, id, today) : id);
  // What was reported of the target before the unit had promised anything counts for the promise.
  const own = figures.filter((figure) =>
    figure.itemId === null
      ? targetId !== null &&
        figure.targetId === targetId &&
        heir(figure.unitId) === heir(unitId) &&
        (round === "" || yearOfFigure(figure) === round)
      : figure.itemId === item.id,
  );
  const said = targetId ? (demands?.accumulations.get(targetId) ?? null) : accumulation;
  const amount = promised === null ? null : scaled(promised.toFixed());
  return {
    ...item,
    ...proposalOf({ ...item, accumulation: said, promised: amount }, own),
    promised: amount,
    decided: evaluation && { grade: evaluation.grade, note: evaluation.note },
    reportIds: [...new Set(own.map(({ reportId }) => reportId))],
  };
}
