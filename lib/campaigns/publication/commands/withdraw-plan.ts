import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import { endPublication } from "@/lib/campaigns/publication/end-publication";
import { type HeldPlan, holdPlan } from "@/lib/campaigns/publication/hold-plan";
import { canWithdraw } from "@/lib/campaigns/publication/policy";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensure } from "@/lib/workflow/verdict";

type Withdrawal = { planId: string; reason: string };

/**
 * Takes a plan off the public pages, or gives up the hour it was to be shown at. The same press twice withdraws once. A
 * replaced paper that is public stays replaced. Answers whether it was public. Throws NOT_FOUND, FORBIDDEN,
 * RULE_BROKEN.
 */
export function withdrawPlan(
  actor: Actor,
  { planId, reason: given }: Withdrawal,
  now: Date,
): Promise<boolean> {
  const reason = given.trim();
  return prisma.$transaction(async (tx) => {
    const plan = await holdPlan(tx, actor, planId);
    ensure(canWithdraw(actor));
    if (reason === "") throw new DomainError("RULE_BROKEN", "Ghi lý do gỡ, để người sau hiểu.");
    const { publication } = plan;
    if (!publication) {
      const last = await justWithdrawn(tx, actor, plan, reason);
      if (last) return last.publishedAt !== null;
      throw new DomainError("RULE_BROKEN", "Văn bản này hiện không được công khai.");
    }
    if (plan.state === "PUBLISHED") {
      await movePlan(tx, actor, { planId, event: "withdraw", note: reason }, now);
    }
    await endPublication(tx, actor, { plan, publication, reason }, now);
    if (!publication.publishedAt) return false;
    await notify(tx, {
      communeId: actor.communeId,
      to: await membershipsWithRole(tx, actor.communeId, ["OFFICE", "CHAIR", "CLERK"], {
        at: now,
        except: [actor.membershipId],
      }),
      kind: "plan.withdrawn",
      subject: { type: "plan", id: planId },
      data: { title: plan.title },
      key: `withdrawal:${publication.id}`,
      at: now,
    });
    return true;
  });
}

/** The second of two presses on one button. */
async function justWithdrawn(
  tx: Tx,
  { communeId, membershipId }: Actor,
  plan: HeldPlan,
  reason: string,
): Promise<{ publishedAt: Date | null } | null> {
  const last = await tx.publication.findFirst({
    where: { communeId, planId: plan.id },
    orderBy: { withdrawnAt: "desc" },
    select: { withdrawnById: true, withdrawalReason: true, publishedAt: true },
  });
  const isTheirs = last?.withdrawnById === membershipId && last.withdrawalReason === reason;
  return isTheirs ? last : null;
}
