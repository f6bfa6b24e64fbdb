import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { ensureMovable } from "@/lib/campaigns/commands/move-plan";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { ensure } from "@/lib/workflow/verdict";
import { ensureCheckers } from "./people";
import { canNameChecker } from "./policy";
import type { CheckerForm } from "./schema";
import { holdSubmission } from "./submission-record";

/**
 * Names another person for one of the two checks, so that a plan does not wait for somebody who has left. Who was asked
 * before and who is asked now are told; pressed twice, it is done once. Throws NOT_FOUND, FORBIDDEN for who neither
 * submits nor presides and once the check is signed off, RULE_BROKEN for who may not check, and in another state.
 */
export async function nameChecker(
  actor: Actor,
  { planId, kind, checkerId }: CheckerForm,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const { id: submissionId, ...submission } = await holdSubmission(tx, actor, planId, "approve");
    ensure(canNameChecker(actor, submission, kind));
    const { checks, signerId, submittedById } = submission;
    const idOf = (of: typeof kind) => checks.find((check) => check.kind === of)?.checkerId ?? "";
    const inPlaceOf = idOf(kind);
    if (inPlaceOf === checkerId) return;
    const checkers = { CONTENT: idOf("CONTENT"), FORM: idOf("FORM"), [kind]: checkerId };
    await ensureCheckers(tx, actor, checkers, { signerId, kinds: [kind], now });
    await tx.planCheck.updateMany({
      where: { communeId, submissionId, kind, checkedAt: null },
      data: { checkerId },
    });
    const { title } = await ensureMovable(tx, actor, { planId, event: "approve" });
    const submitter = await tx.membership.findFirst({
      where: { communeId, id: submittedById },
      select: { user: { select: { name: true } } },
    });
    if (!submitter) throw new DomainError("NOT_FOUND", "Không tìm thấy người trình.");
    const told = {
      communeId,
      subject: { type: "plan", id: planId },
      key: `submission ${submissionId} ${kind} named ${now.toISOString()}`,
      at: now,
    } as const;
    const others = (...ids: string[]) => ids.filter((id) => id !== membershipId);
    await notify(tx, {
      ...told,
      to: others(checkerId),
      kind: "plan.to-check",
      data: { title, submittedBy: submitter.user.name },
    });
    await notify(tx, {
      ...told,
      to: others(inPlaceOf),
      kind: "plan.check-moved",
      data: { title, by: actor.name },
    });
    await recordAudit(tx, {
      actor,
      action: "checker.named",
      subject: { type: "plan", id: planId },
      data: { submissionId, kind, checkerId, inPlaceOf },
      at: now,
    });
  });
}
