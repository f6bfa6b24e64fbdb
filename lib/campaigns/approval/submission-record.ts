import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { ensureMovable } from "@/lib/campaigns/commands/move-plan";
import type { PlanEvent } from "@/lib/campaigns/state";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";

const held = {
  id: true,
  number: true,
  year: true,
  planVersion: true,
  outcome: true,
  submittedById: true,
  signerId: true,
  delegationId: true,
  readAt: true,
  answerDueOn: true,
  checks: { select: { kind: true, checkerId: true, checkedAt: true }, take: 2 },
} satisfies Prisma.PlanSubmissionSelect;

export type HeldSubmission = Prisma.PlanSubmissionGetPayload<{ select: typeof held }>;

/**
 * The submission that waits for an answer, its row held until the transaction ends: whoever comes at the same moment
 * waits, and finds it decided. Every command takes rows in this order: submission, delegation, plan, audit. Throws
 * NOT_FOUND for who may not see the plan, RULE_BROKEN when nothing waits (`event` is what was to be done).
 */
export async function holdSubmission(
  tx: Tx,
  actor: Actor,
  planId: string,
  event: PlanEvent,
): Promise<HeldSubmission> {
  const { communeId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM plan_submission
    WHERE commune_id = ${communeId}::uuid AND plan_id = ${planId}::uuid AND outcome = 'PENDING' FOR UPDATE`;
  await ensureMovable(tx, actor, { planId, event });
  const submission = await tx.planSubmission.findFirst({
    where: { communeId, planId, outcome: "PENDING" },
    select: held,
  });
  if (!submission) throw new DomainError("RULE_BROKEN", "Không có lần trình nào đang chờ.");
  return submission;
}

/** Ends the submission held: the row is ours, nobody else can have ended it. */
export async function endSubmission(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { id }: Pick<HeldSubmission, "id">,
  end: { outcome: "RECALLED" | "RETURNED" | "APPROVED"; reason?: string },
  now: Date,
): Promise<void> {
  await tx.planSubmission.updateMany({
    where: { communeId, id },
    data: { ...end, decidedById: membershipId, decidedAt: now },
  });
}
