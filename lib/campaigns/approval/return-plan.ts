import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import { prisma } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensure } from "@/lib/workflow/verdict";
import { noteReading } from "./open-review";
import { canReturnPlan } from "./policy";
import type { ReturnForm } from "./schema";
import { endSubmission, holdSubmission } from "./submission-record";

/**
 * Sends a plan back to the office with what is to be changed. Throws NOT_FOUND, FORBIDDEN for who neither decides nor
 * checks, RULE_BROKEN in another state.
 */
export async function returnPlan(
  actor: Actor,
  { planId, reason }: ReturnForm,
  now: Date,
): Promise<void> {
  const { communeId, membershipId, name } = actor;
  await prisma.$transaction(async (tx) => {
    const submission = await holdSubmission(tx, actor, planId, "return");
    ensure(canReturnPlan(actor, submission));
    await noteReading(tx, actor, { planId, version: submission.planVersion }, now);
    // First: a checker who is no longer asked may no longer see the plan.
    const { title } = await movePlan(tx, actor, { planId, event: "return", note: reason }, now);
    await endSubmission(tx, actor, submission, { outcome: "RETURNED", reason }, now);
    const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now });
    const checkers = submission.checks.map(({ checkerId }) => checkerId);
    await notify(tx, {
      communeId,
      to: [...office, ...checkers].filter((id) => id !== membershipId),
      kind: "plan.returned",
      subject: { type: "plan", id: planId },
      data: { title, by: name },
      key: `submission ${submission.id} returned`,
      at: now,
    });
  });
}
