import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findIssuedAmendments } from "@/lib/campaigns/duties/in-force";
import { unitsMeant } from "@/lib/campaigns/duties/parties";
import type {
  AssignmentContent,
  CriterionContent,
  Fact,
  MilestoneContent,
  TargetContent,
} from "@/lib/campaigns/facts/fact";
import { factsOfPlans } from "@/lib/campaigns/facts/queries";
import type { prisma, Tx } from "@/lib/db/client";
import type { Accumulation } from "@/lib/db/generated/enums";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { withStoredPeriods } from "./stored-periods";
import {
  byCampaign,
  issuedPlans,
  knownUnits,
  participantsOf,
  type Timetable,
  timetableOf,
  type Which,
} from "./timetable";

type Db = Tx | typeof prisma;

/** What a campaign asks of the units, as its papers in force say today. */
export type Demands = Timetable & {
  targets: readonly Fact<TargetContent>[];
  criteria: readonly Fact<CriterionContent>[];
  assignments: readonly Fact<AssignmentContent>[];
  milestones: readonly Fact<MilestoneContent>[];
  /** Of the targets for which the office has said how figures come together; else the unit of measure says. */
  accumulations: ReadonlyMap<string, Accumulation>;
};

/** Whoever asks knows that the person may read the campaign's papers. Null without an issued paper. Eleven queries. */
export async function findDemands(
  db: Db,
  of: Pick<Actor, "communeId">,
  campaignId: string,
  now: Date,
): Promise<Demands | null> {
  return (await listDemands(db, of, { campaignId }, now)).at(0) ?? null;
}

/** The same of several campaigns of a commune: all, or those asked for; the latest first. As many queries as for one. */
export async function listDemands(
  db: Db,
  of: Pick<Actor, "communeId">,
  which: Which,
  now: Date,
): Promise<Demands[]> {
  const plans = await issuedPlans(db, of, which);
  const factsOf = await factsInForce(db, of, plans);
  const accumulations = await accumulationsOf(db, of, factsOf);
  const known = await knownUnits(db, of, plans);
  const demands = byCampaign(plans).flatMap((own) => {
    const facts = sorted(own.flatMap(({ id }) => factsOf.get(id) ?? []));
    const asked = {
      parties: partiesOf(facts),
      days: facts.milestones.map(({ content }) => content),
    };
    const timetable = timetableOf(own, asked, known, now);
    return timetable ? { ...timetable, ...facts, accumulations } : [];
  });
  return withStoredPeriods(db, of, demands.reverse());
}

type FactsInForce = Pick<Demands, "targets" | "criteria" | "assignments" | "milestones">;

/** The facts of the plans, by plan, but for those at clauses that an issued amendment changed. */
async function factsInForce(
  db: Db,
  of: Pick<Actor, "communeId">,
  plans: readonly { id: string }[],
): Promise<Map<string, Fact[]>> {
  const planIds = plans.map(({ id }) => id);
  const facts = await factsOfPlans(db, of, planIds, { rewards: false });
  const amended = await findIssuedAmendments(db, of);
  const holds = (planId: string, { clauseId }: Fact) =>
    clauseId === null || !amended.get(planId)?.has(clauseId);
  return new Map(
    [...facts].map(([planId, own]) => [planId, own.filter((fact) => holds(planId, fact))]),
  );
}

function sorted(facts: readonly Fact[]): FactsInForce {
  return {
    targets: facts.filter((fact): fact is Fact<TargetContent> => fact.content.kind === "target"),
    criteria: facts.filter(
      (fact): fact is Fact<CriterionContent> => fact.content.kind === "criterion",
    ),
    assignments: facts.filter(
      (fact): fact is Fact<AssignmentContent> => fact.content.kind === "assignment",
    ),
    milestones: facts.filter(
      (fact): fact is Fact<MilestoneContent> => fact.content.kind === "milestone",
    ),
  };
}

async function accumulationsOf(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  facts: ReadonlyMap<string, readonly Fact[]>,
): Promise<Map<string, Accumulation>> {
  const rows = await db.target.findMany({
    where: { communeId, planId: { in: [...facts.keys()] }, accumulation: { not: null } },
    select: { id: true, accumulation: true },
    take: 20_000,
  });
  return new Map(
    rows.flatMap(({ id, accumulation }) => (accumulation ? [[id, accumulation]] : [])),
  );
}

/** Those that take part by the papers alone, before the office has said otherwise of any. */
export function participantsByPapers(demands: Demands, now: Date): Set<string> {
  const { units, isPublic } = demands;
  return participantsOf({ parties: partiesOf(demands), isPublic }, units, [], now);
}

const partiesOf = ({ targets, assignments }: Pick<Demands, "targets" | "assignments">) => [
  ...assignments.flatMap(({ content }) => content.parties),
  ...targets.flatMap(({ content }) =>
    content.unitIds.map((unitId) => ({ role: "RESPONSIBLE" as const, unitId, unitKind: null })),
  ),
];

/** The parts of the plan's demands that concern a unit: those that name it or its kind, and those that name nobody. */
export function demandsOn(
  unitId: string,
  { targets, criteria, assignments, units }: Demands,
  now: Date,
) {
  const today = vietnamDay(now);
  const means = (ids: readonly string[]) =>
    unitsMeant(
      ids.map((id) => ({ role: "RESPONSIBLE" as const, unitId: id, unitKind: null })),
      units,
      today,
    ).has(unitId);
  return {
    targets: targets.filter(({ content: { unitIds } }) => unitIds.length === 0 || means(unitIds)),
    criteria,
    assignments: assignments.filter(({ content: { parties } }) =>
      unitsMeant(parties, units, today).has(unitId),
    ),
  };
}
