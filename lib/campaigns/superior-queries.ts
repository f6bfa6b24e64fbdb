import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { plansVisibleTo } from "./policy";
import { storedDocument } from "./stored-document";

const superiorSummary = {
  id: true,
  title: true,
  symbol: true,
  issuer: true,
  issuedOn: true,
  addedAt: true,
} satisfies Prisma.SuperiorPlanSelect;

const of = (actor: Actor, planId: string): Prisma.SuperiorPlanWhereInput => ({
  planId,
  communeId: actor.communeId,
  plan: plansVisibleTo(actor),
});

/** The superior plans a plan carries out, in the order they were added, each with its text and what came from it. */
export async function listSuperiorPlans(actor: Actor, planId: string) {
  const plans = await prisma.superiorPlan.findMany({
    where: of(actor, planId),
    select: {
      ...superiorSummary,
      content: true,
      clauseOrigins: { select: { clauseId: true, superiorClauseId: true }, take: 20_000 },
    },
    orderBy: { id: "asc" },
    take: 20,
  });
  return plans.map(({ content, clauseOrigins, ...plan }) => ({
    ...plan,
    document: storedDocument(content),
    origins: clauseOrigins,
  }));
}

export type SuperiorPlanDetail = Awaited<ReturnType<typeof listSuperiorPlans>>[number];

/** One of them, or null. */
export async function findSuperiorPlan(actor: Actor, planId: string, id: string) {
  return (await listSuperiorPlans(actor, planId)).find((plan) => plan.id === id) ?? null;
}

/** How many superior plans a plan has; for the tab and the task list. */
export function countSuperiorPlans(actor: Actor, planId: string): Promise<number> {
  return prisma.superiorPlan.count({ where: of(actor, planId) });
}
