import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import type { CarryForm } from "@/lib/campaigns/start-form";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import { carryClauses } from "@/lib/documents/carry-clauses";
import { carriedIds } from "@/lib/documents/origins";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { rewritePlan } from "./rewrite-plan";

/**
 * Takes clauses of a superior plan over into the plan and remembers where each came from; those already there are not
 * taken twice. Gives how many came. Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN when none of the chosen is left to take.
 */
export async function carryOver(
  actor: Actor,
  { planId, superiorPlanId, clauses }: CarryForm,
  now: Date,
): Promise<number> {
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const superior = await superiorOf(tx, actor, planId, superiorPlanId);
    const known = await tx.clauseOrigin.findMany({
      where: { communeId, planId, superiorPlanId },
      select: { clauseId: true, superiorClauseId: true },
      take: 20_000,
    });
    const { origins } = await rewritePlan(
      tx,
      actor,
      planId,
      (document) => {
        const carried = carryClauses(
          document,
          storedDocument(superior.content),
          new Set(clauses),
          randomUUID,
          carriedIds(document, known),
        );
        if (carried.origins.length === 0) {
          throw new DomainError(
            "RULE_BROKEN",
            "Các mục đã chọn đều có trong kế hoạch. Chọn mục khác, hoặc soạn tiếp.",
          );
        }
        return carried;
      },
      now,
    );
    await tx.clauseOrigin.createMany({
      data: origins.map((origin) => ({ ...origin, communeId, planId, superiorPlanId })),
    });
    await recordAudit(tx, {
      actor,
      action: "clauses.carried",
      subject: { type: "plan", id: planId },
      data: { superiorPlanId, clauses: origins.length },
      at: now,
    });
    return origins.length;
  });
}

/**
 * Takes a superior plan away from a plan, with the memory of what came from it; the words stay. Throws NOT_FOUND,
 * FORBIDDEN.
 */
export async function removeSuperiorPlan(
  actor: Actor,
  { planId, superiorPlanId }: Pick<CarryForm, "planId" | "superiorPlanId">,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { symbol } = await superiorOf(tx, actor, planId, superiorPlanId);
    await tx.superiorPlan.delete({
      where: { id: superiorPlanId, communeId: actor.communeId },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "superior-plan.removed",
      subject: { type: "plan", id: planId },
      data: { superiorPlanId, symbol },
      at: now,
    });
  });
}

async function superiorOf(tx: Tx, actor: Actor, planId: string, superiorPlanId: string) {
  const superior = await tx.superiorPlan.findFirst({
    where: {
      id: superiorPlanId,
      planId,
      communeId: actor.communeId,
      plan: plansVisibleTo(actor),
    },
    select: { symbol: true, content: true, plan: { select: { state: true } } },
  });
  if (!superior) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch của cấp trên.");
  ensure(canSavePlan(actor, superior.plan));
  return superior;
}
