import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isInForce, type UnitLife, unitsMeant } from "@/lib/campaigns/duties/heirs";
import { findIssuedAmendments } from "@/lib/campaigns/duties/in-force";
import type {
  AssignmentContent,
  CriterionContent,
  Fact,
  MilestoneContent,
  TargetContent,
} from "@/lib/campaigns/facts/fact";
import { factsOfPlans } from "@/lib/campaigns/facts/queries";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Accumulation, CampaignState, MilestoneKind } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { usualClosingDay } from "./closing/usual-closing-day";
import { type Period, periodsOf } from "./periods";
import { type Round, roundsOf } from "./rounds";
import { withStoredPeriods } from "./stored-periods";

type Db = Tx | typeof prisma;

export type DemandUnit = UnitLife & { name: string; shortName: string | null };

/** What a campaign asks of the units, as its papers in force say today. */
export type Demands = {
  campaign: {
    id: string;
    title: string;
    slug: string;
    state: CampaignState;
    startsOn: CalendarDate | null;
    endsOn: CalendarDate | null;
  };
  /** The paper the campaign is known by: "05/KH-UBND". */
  paper: { planId: string; number: string; issuedOn: CalendarDate };
  targets: readonly Fact<TargetContent>[];
  criteria: readonly Fact<CriterionContent>[];
  assignments: readonly Fact<AssignmentContent>[];
  milestones: readonly Fact<MilestoneContent>[];
  /** Of the targets for which the office has said how figures come together; else the unit of measure says. */
  accumulations: ReadonlyMap<string, Accumulation>;
  rounds: readonly Round[];
  periods: readonly Period[];
  /** Last day on which anything is taken; null where the plan has no end. */
  closesOn: CalendarDate | null;
  /** Whether something may be handed in today. */
  isOpen: boolean;
  /** All units of the commune, ended ones too. */
  units: ReadonlyMap<string, DemandUnit>;
  /** Whether the paper the campaign is known by is shown to everybody. */
  isPublic: boolean;
  /** Those that are expected to register and report, in force today. */
  participants: ReadonlySet<string>;
};

/** Whoever asks knows that the person may read the campaign's papers. Null without an issued paper. Twelve queries. */
export async function findDemands(
  db: Db,
  of: Pick<Actor, "communeId">,
  campaignId: string,
  now: Date,
): Promise<Demands | null> {
  return (await listDemands(db, of, { campaignId }, now)).at(0) ?? null;
}

type Which = { campaignId?: string; campaign?: Prisma.CampaignWhereInput };

/** The same of several campaigns of a commune: all, or those asked for; the latest first. As many queries as for one. */
export async function listDemands(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  { campaignId, campaign = {} }: Which,
  now: Date,
): Promise<Demands[]> {
  const plans = await db.plan.findMany({
    where: {
      communeId,
      ...(campaignId && { campaignId }),
      kind: "PLAN",
      state: { in: ["ISSUED", "PUBLISHED"] },
      frozenDocumentId: { not: null },
      campaign: { AND: [{ state: { not: "CANCELLED" } }, campaign] },
    },
    select: planFields,
    orderBy: { id: "asc" },
    take: campaignId ? 100 : 2000,
  });
  const facts = await factsInForce(db, { communeId }, plans);
  const campaignIds = [...new Set(plans.map((plan) => plan.campaign.id))];
  const accumulations = await accumulationsOf(db, { communeId }, facts);
  const units = await unitsOf(db, communeId);
  const exceptions = await db.campaignParticipant.findMany({
    where: { communeId, campaignId: { in: campaignIds } },
    select: { campaignId: true, unitId: true, takesPart: true },
    take: 20_000,
  });
  const known = { facts, accumulations, units, exceptions };
  const demands = [...Map.groupBy(plans, (plan) => plan.campaign.id).values()]
    .flatMap((own) => demandsOf(own, known, now) ?? [])
    .reverse();
  return withStoredPeriods(db, { communeId }, demands);
}

type IssuedPlan = Prisma.PlanGetPayload<{ select: typeof planFields }>;

type Known = {
  facts: ReadonlyMap<string, readonly Fact[]>;
  accumulations: ReadonlyMap<string, Accumulation>;
  units: ReadonlyMap<string, DemandUnit>;
  exceptions: readonly (Exception & { campaignId: string })[];
};

/** Of one campaign, from its issued plans, the oldest first. */
function demandsOf(
  plans: readonly IssuedPlan[],
  { facts: factsOf, accumulations, units, exceptions }: Known,
  now: Date,
): Demands | null {
  const main = plans.filter(({ amendmentKind }) => amendmentKind !== "AMENDMENT").at(-1);
  if (!main?.frozenDocument) return null;
  const facts = sorted(plans.flatMap(({ id }) => factsOf.get(id) ?? []));
  const { formsCloseOn, ...campaign } = main.campaign;
  const days = { startsOn: readDay(campaign.startsOn), endsOn: readDay(campaign.endsOn) };
  const dueDays = (kind: MilestoneKind) =>
    facts.milestones.map(({ content }) => content).filter(({ milestone }) => milestone === kind);
  const periods = periodsOf(dueDays("REPORT_DUE"), days);
  const closesOn = readDay(formsCloseOn) ?? usualClosingDay(days.endsOn, periods);
  const { number, symbol, issuedOn } = main.frozenDocument;
  const own = exceptions.filter(({ campaignId }) => campaignId === campaign.id);
  const isPublic = main.state === "PUBLISHED";
  return {
    campaign: { ...campaign, ...days },
    paper: {
      planId: main.id,
      number: `${twoDigits(number)}/${symbol}`,
      issuedOn: readDay(issuedOn),
    },
    ...facts,
    accumulations,
    rounds: roundsOf(dueDays("REGISTRATION_DUE"), days),
    periods,
    closesOn,
    isOpen: isOpen(campaign.state, closesOn, calendarDate(now)),
    units,
    isPublic,
    participants: participantsOf({ ...facts, isPublic }, units, own, now),
  };
}

const planFields = {
  id: true,
  state: true,
  amendmentKind: true,
  frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
  campaign: {
    select: {
      id: true,
      title: true,
      slug: true,
      state: true,
      startsOn: true,
      endsOn: true,
      formsCloseOn: true,
    },
  },
} as const;

type FactsInForce = Pick<Demands, "targets" | "criteria" | "assignments" | "milestones">;

/** The facts of the plans, by plan, but for those at clauses that an issued amendment changed. */
async function factsInForce(
  db: Db,
  of: Pick<Actor, "communeId">,
  plans: readonly { id: string }[],
): Promise<Map<string, Fact[]>> {
  const planIds = plans.map(({ id }) => id);
  const facts = await factsOfPlans(db as Tx, of, planIds);
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

async function unitsOf(db: Db, communeId: string): Promise<Map<string, DemandUnit>> {
  const units = await db.unit.findMany({
    where: { communeId },
    select: { id: true, kind: true, name: true, shortName: true, validTo: true, successorId: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 2000,
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}

type Exception = { unitId: string; takesPart: boolean };

/** Those that take part by the papers alone, before the office has said otherwise of any. */
export function participantsByPapers(demands: Demands, now: Date): Set<string> {
  return participantsOf(demands, demands.units, [], now);
}

/**
 * The units the facts name; where they name none, all units of what everybody may read, and none of what is issued and
 * not public. Then as the office has said otherwise.
 */
function participantsOf(
  { targets, assignments, isPublic }: FactsInForce & Pick<Demands, "isPublic">,
  units: ReadonlyMap<string, DemandUnit>,
  exceptions: readonly Exception[],
  now: Date,
): Set<string> {
  const today = vietnamDay(now);
  const parties = [
    ...assignments.flatMap(({ content }) => content.parties),
    ...targets.flatMap(({ content }) =>
      content.unitIds.map((unitId) => ({ role: "RESPONSIBLE" as const, unitId, unitKind: null })),
    ),
  ];
  const named = [...unitsMeant(parties, units, today).keys()];
  const inForce = [...units.values()].filter((unit) => isInForce(unit, today)).map(({ id }) => id);
  const participants = new Set(named.length > 0 ? named : isPublic ? inForce : []);
  for (const { unitId, takesPart } of exceptions) {
    if (takesPart) participants.add(unitId);
    else participants.delete(unitId);
  }
  return participants.intersection(new Set(inForce));
}

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

/** What is closed takes nothing more; before the closing day everything, late or not. */
function isOpen(state: CampaignState, closesOn: CalendarDate | null, today: CalendarDate): boolean {
  return (state === "PREPARING" || state === "RUNNING") && (closesOn === null || today <= closesOn);
}
