import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canNameRevision, plansVisibleTo } from "@/lib/campaigns/policy";
import type { PlanRef } from "@/lib/campaigns/schema";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Gives a revision a name, another name, or (null) none; a named one is never thinned out. Throws NOT_FOUND, FORBIDDEN.
 */
export async function nameRevision(
  actor: Actor,
  { planId, revisionId, name }: { planId: string; revisionId: string; name: string | null },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await planToName(tx, actor, planId);
    await setName(tx, actor, { planId, where: { id: revisionId }, name }, now);
  });
}

/**
 * Names the revision a person has before them while drafting. Gives its id. Throws NOT_FOUND, FORBIDDEN, STALE when that
 * version is no longer kept.
 */
export async function nameCurrentRevision(
  actor: Actor,
  { planId, version, name }: PlanRef & { name: string },
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await planToName(tx, actor, planId);
    const isKept = await tx.planRevision.count({
      where: { communeId: actor.communeId, planId, version },
    });
    if (isKept === 0) {
      throw new DomainError(
        "STALE",
        "Văn bản vừa được lưu tiếp. Chờ trang lưu xong rồi đặt tên lại.",
      );
    }
    return setName(tx, actor, { planId, where: { version }, name }, now);
  });
}

async function planToName(tx: Tx, actor: Actor, planId: string): Promise<void> {
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: { state: true },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canNameRevision(actor, plan));
}

type Naming = {
  planId: string;
  where: { id: string } | { version: number };
  name: string | null;
};

async function setName(tx: Tx, actor: Actor, { planId, where, name }: Naming, now: Date) {
  const [revision] = await tx.planRevision.updateManyAndReturn({
    where: { ...where, planId, communeId: actor.communeId },
    data: { name },
    select: { id: true },
  });
  if (!revision) throw new DomainError("NOT_FOUND", "Không tìm thấy bản lưu này.");
  await recordAudit(tx, {
    actor,
    action: "revision.named",
    subject: { type: "plan", id: planId },
    data: { revisionId: revision.id, name },
    at: now,
  });
  return revision.id;
}
