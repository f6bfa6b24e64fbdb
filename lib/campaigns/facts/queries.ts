import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import { shownFacts } from "@/lib/campaigns/public/public-facts";
import { hiddenFrom } from "@/lib/campaigns/publication/as-reader";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { daysOfPlan } from "./days-of-plan";
import type { Fact } from "./fact";
import { forChecks } from "./for-checks";
import { proposalsOf } from "./proposals";
import { factOf, rowSelects } from "./rows";
import { type Settled, type SortedProposals, sortProposals } from "./sort-proposals";

/** More facts than any plan has by a factor of ten. */
const most = 2000;

export type ConfirmedFacts = Omit<Settled, "dismissals">;

/** Everything confirmed about a plan, nothing for who may not see it. A fixed number of queries. */
async function listFacts(actor: Actor, planId: string): Promise<ConfirmedFacts> {
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      startsOn: true,
      endsOn: true,
      campaign: { select: { startsOn: true, endsOn: true } },
    },
  });
  if (!plan) return { period: { startsOn: null, endsOn: null }, facts: [] };
  const facts = await factsFor(actor, planId, await factsOf(prisma, actor, planId));
  return { period: periodOf(daysOfPlan(plan)), facts };
}

/** Of the facts of a plan, those this person reads: of a public plan with hidden parts not all do. */
async function factsFor(actor: Actor, planId: string, facts: readonly Fact[]): Promise<Fact[]> {
  const hidden = await hiddenFrom(actor, planId);
  if (hidden === null) return [...facts];
  if (hidden === undefined) return [];
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: { frozenDocument: { select: { content: true } } },
  });
  const paper = plan?.frozenDocument;
  return shownFacts(facts, hidden, paper ? storedDocument(paper.content) : null);
}

/** The same inside a command, which has already asked whether the person may see the plan. */
export async function factsOf(
  db: Tx,
  of: Pick<Actor, "communeId">,
  planId: string,
): Promise<Fact[]> {
  return (await factsOfPlans(db, of, [planId])).get(planId) ?? [];
}

/**
 * The facts of several plans of a commune, by plan; whoever asks knows that they may be read, and whether the rewards are
 * wanted. Five queries.
 */
export async function factsOfPlans(
  db: Tx | typeof prisma,
  { communeId }: Pick<Actor, "communeId">,
  planIds: readonly string[],
  { rewards = true } = {},
): Promise<Map<string, Fact[]>> {
  const of = {
    where: { communeId, planId: { in: [...planIds] } },
    orderBy: { id: "asc" as const },
    take: most * Math.max(planIds.length, 1),
  };
  const planId = { planId: true } as const;
  const target = await db.target.findMany({ ...of, select: { ...rowSelects.target, ...planId } });
  const criterion = await db.criterion.findMany({
    ...of,
    select: { ...rowSelects.criterion, ...planId },
  });
  const reward = rewards
    ? await db.rewardOffer.findMany({ ...of, select: { ...rowSelects.reward, ...planId } })
    : [];
  const assignment = await db.assignment.findMany({
    ...of,
    select: { ...rowSelects.assignment, ...planId },
  });
  const milestone = await db.milestone.findMany({
    ...of,
    select: { ...rowSelects.milestone, ...planId },
  });
  const facts = new Map<string, Fact[]>(planIds.map((id) => [id, []]));
  for (const { planId: id, ...row } of target) facts.get(id)?.push(factOf.target(row));
  for (const { planId: id, ...row } of criterion) facts.get(id)?.push(factOf.criterion(row));
  for (const { planId: id, ...row } of reward) facts.get(id)?.push(factOf.reward(row));
  for (const { planId: id, ...row } of assignment) facts.get(id)?.push(factOf.assignment(row));
  for (const { planId: id, ...row } of milestone) facts.get(id)?.push(factOf.milestone(row));
  return facts;
}

/** Fingerprints of the proposals said no to. */
export async function dismissalsOf(
  db: Tx,
  { communeId }: Actor,
  planId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.factDismissal.findMany({
    where: { communeId, planId },
    select: { fingerprint: true },
    take: 10_000,
  });
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** The confirmed facts as the checks hold them against the words. */
export async function findConfirmedFacts(actor: Actor, planId: string) {
  return forChecks(await listFacts(actor, planId));
}

export type PlanFactsView = ConfirmedFacts & SortedProposals;

/**
 * What a plan says as data: the confirmed facts, and what its text offers besides. Only the office, while the text is
 * open, is offered anything. A fixed number of queries.
 */
export async function findPlanFacts(
  actor: Actor,
  plan: Pick<PlanDetail, "id" | "kind" | "state" | "document">,
): Promise<PlanFactsView> {
  const confirmed = await listFacts(actor, plan.id);
  // What a report tells of was asked for by the plan.
  if (plan.kind === "REPORT" || !canSavePlan(actor, plan).allowed)
    return { ...confirmed, open: [], dismissed: [], differing: new Map() };
  const dismissals = await dismissalsOf(prisma, actor, plan.id);
  return {
    ...confirmed,
    ...sortProposals(proposalsOf(plan.document), { ...confirmed, dismissals }),
  };
}

/** One confirmed fact of a plan, or null. */
export async function findFact(actor: Actor, planId: string, id: string): Promise<Fact | null> {
  const fact = await findAnyFact(actor, planId, id);
  return fact && ((await factsFor(actor, planId, [fact]))[0] ?? null);
}

async function findAnyFact(actor: Actor, planId: string, id: string): Promise<Fact | null> {
  const one = {
    where: { AND: [{ id, planId, communeId: actor.communeId }, { plan: plansVisibleTo(actor) }] },
  };
  const target = await prisma.target.findFirst({ ...one, select: rowSelects.target });
  if (target) return factOf.target(target);
  const criterion = await prisma.criterion.findFirst({ ...one, select: rowSelects.criterion });
  if (criterion) return factOf.criterion(criterion);
  const reward = await prisma.rewardOffer.findFirst({ ...one, select: rowSelects.reward });
  if (reward) return factOf.reward(reward);
  const assignment = await prisma.assignment.findFirst({ ...one, select: rowSelects.assignment });
  if (assignment) return factOf.assignment(assignment);
  const milestone = await prisma.milestone.findFirst({ ...one, select: rowSelects.milestone });
  return milestone && factOf.milestone(milestone);
}

type Days = { startsOn: Date | null; endsOn: Date | null };

/** When a campaign runs, from its row. */
export function periodOf({ startsOn, endsOn }: Days): {
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
} {
  return { startsOn: readDay(startsOn), endsOn: readDay(endsOn) };
}
