import "server-only";
import { findAmendedClauses, standsAmended } from "@/lib/campaigns/amended-clauses";
import type { Fact } from "@/lib/campaigns/facts/fact";
import { factsOfPlans } from "@/lib/campaigns/facts/queries";
import { publicPlans } from "@/lib/campaigns/publication/visible";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { briefSelect, mainPlan, type PublicPlan, publicPlanOf } from "./brief";
import { hidesClauses, shownFacts } from "./public-facts";
import { type AddressedUnit, withAddresses } from "./unit-addresses";

/** More public papers than a commune has in twenty years. */
const mostPlans = 2000;

/** The commune of a public address, or null. */
export function findPublicCommune(slug: string) {
  return prisma.commune.findUnique({
    where: { slug },
    select: {
      id: true,
      kind: true,
      name: true,
      slug: true,
      provinceName: true,
      address: true,
      phone: true,
      email: true,
    },
  });
}

/** The communes of this installation, for the door and the map of the site. */
export function listPublicCommunes() {
  return prisma.commune.findMany({
    select: { kind: true, name: true, slug: true, provinceName: true },
    orderBy: [{ provinceName: "asc" }, { name: "asc" }, { id: "asc" }],
    take: 5000,
  });
}

/** Every public plan of a commune, the latest published first. */
export async function listPublicPlans(communeSlug: string, now: Date): Promise<PublicPlan[]> {
  const rows = await prisma.plan.findMany({
    where: { ...publicPlans, commune: { slug: communeSlug } },
    select: briefSelect,
    orderBy: { id: "desc" },
    take: mostPlans,
  });
  return rows
    .flatMap((row) => publicPlanOf(row, calendarDate(now)))
    .sort(
      (one, other) =>
        other.publication.publishedAt.getTime() - one.publication.publishedAt.getTime(),
    );
}

/** The paper of each campaign that the public knows it by. */
export async function listPublicCampaigns(communeSlug: string, now: Date): Promise<PublicPlan[]> {
  return mainPlans(await listPublicPlans(communeSlug, now));
}

/** One plan for each campaign, in the order of their first. */
export function mainPlans(plans: readonly PublicPlan[]): PublicPlan[] {
  const byCampaign = Map.groupBy(plans, ({ campaign }) => campaign.id);
  return [...byCampaign.values()].flatMap((own) => mainPlan(own) ?? []);
}

export type PlanWithFacts = { plan: PublicPlan; facts: readonly Fact[] };

/**
 * The public plans with what they say as data, hidden parts left out; not the replaced ones and what was
 * amended, whose duties and days hold no longer. A fixed number of queries.
 */
export async function listPublicFacts(communeSlug: string, now: Date): Promise<PlanWithFacts[]> {
  const plans = (await listPublicPlans(communeSlug, now)).filter(
    ({ kind, state }) => kind !== "REPORT" && state === "PUBLISHED",
  );
  return withFacts(plans);
}

/** The same for plans already read; without what an amendment they can read changed. */
export async function withFacts(plans: readonly PublicPlan[]): Promise<PlanWithFacts[]> {
  const [first] = plans;
  if (!first) return [];
  const facts = await factsOfPlans(
    prisma,
    first,
    plans.map(({ id }) => id),
  );
  const documents = await documentsOf(
    plans.flatMap(({ id, publication }) => (hidesClauses(publication) ? [id] : [])),
  );
  // Only of amendments the public may read: of the others it cannot know what they put in the place.
  const amended = await findAmendedClauses(prisma, {
    AND: [publicPlans, { communeId: first.communeId }],
  });
  return plans.map((plan) => {
    const known = facts.get(plan.id) ?? [];
    const holding = known.filter(({ clauseId }) => !standsAmended(amended, plan.id, clauseId));
    return {
      plan,
      facts: shownFacts(holding, plan.publication, documents.get(plan.id) ?? null),
    };
  });
}

/** The frozen papers of public plans, by plan. */
async function documentsOf(planIds: readonly string[]) {
  const rows = await prisma.plan.findMany({
    where: { ...publicPlans, id: { in: [...planIds] } },
    select: { id: true, frozenDocument: { select: { content: true } } },
    take: mostPlans,
  });
  return new Map(
    rows.flatMap(({ id, frozenDocument }) =>
      frozenDocument ? [[id, storedDocument(frozenDocument.content)] as const] : [],
    ),
  );
}

/** All units of a commune with their public addresses; also the ended ones, which old papers name. */
export async function listPublicUnits(communeSlug: string, now: Date): Promise<AddressedUnit[]> {
  const rows = await prisma.unit.findMany({
    where: { commune: { slug: communeSlug } },
    select: { id: true, kind: true, name: true, validFrom: true, validTo: true, successorId: true },
    orderBy: { id: "asc" },
    take: mostPlans,
  });
  return withAddresses(rows, vietnamDay(now));
}
