import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/**
 * The plan whose facts are about to change, held until the transaction ends: what is confirmed follows from what its text
 * says and from what is confirmed already. Throws NOT_FOUND, FORBIDDEN.
 */
export async function holdOpenPlan(tx: Tx, actor: Actor, planId: string) {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid AND commune_id = ${actor.communeId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      id: true,
      state: true,
      version: true,
      content: true,
      campaign: { select: { id: true, version: true, startsOn: true, endsOn: true } },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canSavePlan(actor, plan));
  const { content, ...rest } = plan;
  return { ...rest, document: storedDocument(content) };
}

export type OpenPlan = Awaited<ReturnType<typeof holdOpenPlan>>;
