import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import { findPlan, type PlanDetail } from "@/lib/campaigns/queries";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/**
 * The plan that a text is about to be written on, as it stands; `savePlan` merges what others save meanwhile. Throws
 * NOT_FOUND, FORBIDDEN.
 */
export async function findOpenPlan(actor: Actor, planId: string): Promise<PlanDetail> {
  const plan = await findPlan(actor, planId);
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canSavePlan(actor, plan));
  return plan;
}

/**
 * The plan whose text or facts are about to change, its row held until the transaction ends: what is written follows
 * from what stands there. Throws NOT_FOUND, FORBIDDEN.
 */
export async function holdOpenPlan(tx: Tx, actor: Actor, planId: string) {
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid AND commune_id = ${actor.communeId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      id: true,
      kind: true,
      state: true,
      version: true,
      content: true,
      startsOn: true,
      endsOn: true,
      campaign: { select: { id: true, version: true, state: true, startsOn: true, endsOn: true } },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canSavePlan(actor, plan));
  const { content, ...rest } = plan;
  return { ...rest, document: storedDocument(content) };
}

/**
 * The same for what is asked of units and people: a report tells of what its campaign's plan asked. Throws NOT_FOUND,
 * FORBIDDEN, RULE_BROKEN.
 */
export async function holdAskingPlan(tx: Tx, actor: Actor, planId: string): Promise<OpenPlan> {
  const plan = await holdOpenPlan(tx, actor, planId);
  if (plan.kind !== "REPORT") return plan;
  throw new DomainError(
    "RULE_BROKEN",
    "Báo cáo không đặt ra chỉ tiêu, việc, thời hạn: dữ kiện thuộc kế hoạch của phong trào.",
  );
}

export type OpenPlan = Awaited<ReturnType<typeof holdOpenPlan>>;
