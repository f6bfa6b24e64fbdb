import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { plansVisibleTo } from "./policy";
import { storedDocument } from "./stored-document";

const superiorDetail = {
  id: true,
  title: true,
  symbol: true,
  issuer: true,
  issuedOn: true,
  addedAt: true,
  content: true,
  clauseOrigins: { select: { clauseId: true, superiorClauseId: true }, take: 20_000 },
} satisfies Prisma.SuperiorPlanSelect;

/** The superior plans a plan carries out, in the order they were added, each with its text and what came from it. */
export async function listSuperiorPlans(actor: Actor, planId: string) {
  const plans = await prisma.superiorPlan.findMany({
    where: of(actor, planId),
    select: superiorDetail,
    orderBy: { id: "asc" },
    take: 20,
  });
  return plans.map(detailOf);
}

export type SuperiorPlanDetail = ReturnType<typeof detailOf>;

/** One of them, or null. */
export async function findSuperiorPlan(
  actor: Actor,
  planId: string,
  id: string,
): Promise<SuperiorPlanDetail | null> {
  const plan = await prisma.superiorPlan.findFirst({
    where: { AND: [{ id }, of(actor, planId)] },
    select: superiorDetail,
  });
  return plan && detailOf(plan);
}

const of = (actor: Actor, planId: string): Prisma.SuperiorPlanWhereInput => ({
  planId,
  communeId: actor.communeId,
  plan: plansVisibleTo(actor),
});

function detailOf({
  content,
  clauseOrigins: origins,
  ...plan
}: Prisma.SuperiorPlanGetPayload<{ select: typeof superiorDetail }>) {
  return { ...plan, document: storedDocument(content), origins };
}
