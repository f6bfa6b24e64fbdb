import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { ensureMovable } from "@/lib/campaigns/commands/move-plan";
import { prisma, type Tx } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { readDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { noteReading } from "./open-review";
import { canSignOffCheck } from "./policy";
import type { CheckForm } from "./schema";
import { type HeldSubmission, holdSubmission } from "./submission-record";

/**
 * Signs off one of the two checks by the name of its checker, who answers for it (Điều 12 NĐ 30/2020). The second one
 * brings the plan to its signer. Throws NOT_FOUND, FORBIDDEN for anybody else and a second time, RULE_BROKEN in
 * another state.
 */
export async function signOffCheck(
  actor: Actor,
  { planId, kind, note }: CheckForm,
  now: Date,
): Promise<void> {
  const { communeId, membershipId: checkerId } = actor;
  await prisma.$transaction(async (tx) => {
    const submission = await holdSubmission(tx, actor, planId, "approve");
    ensure(canSignOffCheck(actor, submission, kind));
    const { id: submissionId, planVersion: version } = submission;
    await tx.planCheck.updateMany({
      where: { communeId, submissionId, kind, checkerId, checkedAt: null },
      data: { checkedAt: now, note },
    });
    await noteReading(tx, actor, { planId, version }, now);
    await tellOfCheck(tx, actor, { planId, kind }, submission, now);
    await recordAudit(tx, {
      actor,
      action: "check.signed",
      subject: { type: "plan", id: planId },
      data: { submissionId, kind },
      at: now,
    });
  });
}

/** The office hears of each check; the signer of the last one. */
async function tellOfCheck(
  tx: Tx,
  actor: Actor,
  { planId, kind }: Pick<CheckForm, "planId" | "kind">,
  { id: submissionId, submittedById, checks, ...submission }: HeldSubmission,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const { title } = await ensureMovable(tx, actor, { planId, event: "approve" });
  const about = { communeId, subject: { type: "plan", id: planId }, at: now } as const;
  await notify(tx, {
    ...about,
    to: [submittedById].filter((id) => id !== membershipId),
    kind: "plan.checked",
    data: { title, by: actor.name },
    key: `submission ${submissionId} checked ${kind}`,
  });
  const isLast = checks.every((check) => check.kind === kind || check.checkedAt !== null);
  if (isLast)
    await tellSigner(
      tx,
      actor,
      { planId, title },
      { ...submission, id: submissionId, submittedById },
      now,
    );
}

/** The plan waits for this signature now. */
export async function tellSigner(
  tx: Tx,
  { communeId }: Actor,
  { planId, title }: { planId: string; title: string },
  submission: Pick<HeldSubmission, "id" | "signerId" | "submittedById" | "answerDueOn">,
  now: Date,
): Promise<void> {
  const { id, signerId, submittedById, answerDueOn } = submission;
  const submitter = await tx.membership.findFirstOrThrow({
    where: { communeId, id: submittedById },
    select: { user: { select: { name: true } } },
  });
  await notify(tx, {
    communeId,
    to: [signerId],
    kind: "plan.to-sign",
    subject: { type: "plan", id: planId },
    data: { title, submittedBy: submitter.user.name, answerDueOn: readDay(answerDueOn) },
    key: `submission ${id} to-sign ${signerId}`,
    at: now,
  });
}
