import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { ensureMovable } from "@/lib/campaigns/commands/move-plan";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { holdDelegation } from "./delegation-record";
import { canHandSignature } from "./policy";
import type { HandForm } from "./schema";
import { tellSigner } from "./sign-off-check";
import { type HeldSubmission, holdSubmission } from "./submission-record";

type Signing = { signerId: string; delegationId: string | null };

/**
 * The Chairman lets a deputy sign this plan for him, within a delegation that holds today (Điều 13 NĐ 30/2020). Throws
 * NOT_FOUND, FORBIDDEN for anybody else, RULE_BROKEN when the delegation does not hold, and in another state.
 */
export async function handToDeputy(
  actor: Actor,
  { planId, delegationId }: HandForm,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const submission = await holdSubmission(tx, actor, planId, "approve");
    ensure(canHandSignature(actor, submission));
    const delegation = await holdDelegation(tx, actor, delegationId, now);
    if (!delegation) throw new DomainError("NOT_FOUND", "Không tìm thấy việc giao ký thay.");
    if (!delegation.holds) {
      throw new DomainError(
        "RULE_BROKEN",
        "Việc giao ký thay này không có hiệu lực hôm nay. Chọn việc giao khác hoặc tự ký.",
      );
    }
    const signing = { signerId: delegation.deputyId, delegationId };
    await changeSigner(tx, actor, { planId, submission, signing }, now);
  });
}

/** The Chairman signs himself after all. Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN in another state. */
export async function takeSignatureBack(
  actor: Actor,
  { planId }: { planId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const submission = await holdSubmission(tx, actor, planId, "approve");
    ensure(canHandSignature(actor, submission));
    const signing = { signerId: actor.membershipId, delegationId: null };
    await changeSigner(tx, actor, { planId, submission, signing }, now);
  });
}

type Change = { planId: string; submission: HeldSubmission; signing: Signing };

async function changeSigner(
  tx: Tx,
  actor: Actor,
  { planId, submission, signing }: Change,
  now: Date,
): Promise<void> {
  const { id, checks, signerId, delegationId } = submission;
  // Pressed twice, it is handed over once.
  if (signerId === signing.signerId && delegationId === signing.delegationId) return;
  await tx.planSubmission.updateMany({ where: { communeId: actor.communeId, id }, data: signing });
  await recordAudit(tx, {
    actor,
    action: "submission.handed",
    subject: { type: "plan", id: planId },
    data: { submissionId: id, ...signing },
    at: now,
  });
  const isChecked = checks.every(({ checkedAt }) => checkedAt !== null);
  if (!isChecked || signing.signerId === actor.membershipId) return;
  const { title } = await ensureMovable(tx, actor, { planId, event: "approve" });
  await tellSigner(tx, actor, { planId, title }, { ...submission, ...signing }, now);
}
