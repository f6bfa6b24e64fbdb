import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import { prisma } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { ensure } from "@/lib/workflow/verdict";
import { canRecallPlan } from "./policy";
import { endSubmission, holdSubmission } from "./submission-record";

/**
 * Takes a submitted plan back to be changed, while none of those who decide has opened it. Throws NOT_FOUND, FORBIDDEN
 * once it has been read, RULE_BROKEN in another state.
 */
export async function recallPlan(
  actor: Actor,
  { planId }: { planId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const submission = await holdSubmission(tx, actor, planId, "recall");
    ensure(canRecallPlan(actor, submission));
    await endSubmission(tx, actor, submission, { outcome: "RECALLED" }, now);
    const { title } = await movePlan(tx, actor, { planId, event: "recall" }, now);
    const { communeId, membershipId } = actor;
    await notify(tx, {
      communeId,
      to: submission.checks.map(({ checkerId }) => checkerId).filter((id) => id !== membershipId),
      kind: "plan.recalled",
      subject: { type: "plan", id: planId },
      data: { title },
      key: `submission ${submission.id} recalled`,
      at: now,
    });
  });
}
