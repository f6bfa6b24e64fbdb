import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { confirmIdentity, type IdentityProof } from "@/lib/auth/confirm-identity";
import { signOnce } from "@/lib/auth/sign-once";
import { keepRevision } from "@/lib/campaigns/commands/keep-revision";
import { ensureMovable, movePlan } from "@/lib/campaigns/commands/move-plan";
import type { PlanRef } from "@/lib/campaigns/schema";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import type { OfficialDocument, Signature } from "@/lib/documents/model";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensureSecondFactor } from "@/lib/people/second-factor-duty";
import { ensure } from "@/lib/workflow/verdict";
import { holdDelegation } from "./delegation-record";
import { noteReading } from "./open-review";
import { canApprovePlan } from "./policy";
import { bearsSignature, withSignature } from "./signature-block";
import { signatureRule } from "./signature-rule";
import { endSubmission, type HeldSubmission, holdSubmission } from "./submission-record";

type Visitor = Parameters<typeof confirmIdentity>[2];
type Approval = PlanRef & { proof: IdentityProof };

/**
 * Approves and signs the text of the given version: asks the signer once more who they are, writes the signature block
 * as it is printed, and passes the plan to the clerk. Pressed twice it is signed once. Throws NOT_FOUND; FORBIDDEN for
 * anybody but the signer, before both checks, for a deputy without a delegation that holds today, without the second
 * factor that the commune requires; NotConfirmedError; STALE when the text is another version; RULE_BROKEN in another
 * state.
 */
export function approvePlan(
  actor: Actor,
  approval: Approval,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  return signOnce(
    () => approve(actor, approval, visitor, now),
    () => hasApproved(actor, approval),
  );
}

async function hasApproved({ communeId, membershipId }: Actor, { planId }: PlanRef) {
  const latest = await prisma.planSubmission.findFirst({
    where: { communeId, planId },
    select: { outcome: true, decidedById: true },
    orderBy: { id: "desc" },
  });
  return latest?.outcome === "APPROVED" && latest.decidedById === membershipId;
}

async function approve(
  actor: Actor,
  { proof, ...ref }: Approval,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  const signature = await signatureRule(actor, actor, now);
  // Who may not sign is told so before being asked for a password.
  await prisma.$transaction((tx) => holdApproval(tx, actor, ref, now));
  await ensureSecondFactor(actor, now);
  await confirmIdentity(actor, proof, visitor, now);
  await prisma.$transaction(async (tx) => {
    const submission = await holdApproval(tx, actor, ref, now);
    const { planId } = ref;
    await endSubmission(tx, actor, submission, { outcome: "APPROVED" }, now);
    const version = await sign(tx, actor, ref, signature, now);
    await noteReading(tx, actor, { planId, version }, now);
    await tellOfApproval(tx, actor, { planId, submission }, now);
  });
}

async function holdApproval(
  tx: Tx,
  actor: Actor,
  { planId, version }: PlanRef,
  now: Date,
): Promise<HeldSubmission> {
  const submission = await holdSubmission(tx, actor, planId, "approve");
  const { delegationId } = submission;
  const delegation = delegationId && (await holdDelegation(tx, actor, delegationId, now));
  const isOwn = delegation && delegation.deputyId === actor.membershipId;
  ensure(canApprovePlan(actor, submission, isOwn ? delegation : null));
  await ensureMovable(tx, actor, { planId, event: "approve", version });
  return submission;
}

/** Moves the plan with its signature block; where that changes the paper, a version of its own. Gives the version. */
async function sign(
  tx: Tx,
  actor: Actor,
  { planId, version }: PlanRef,
  signature: Signature,
  now: Date,
): Promise<number> {
  const { communeId } = actor;
  const { content } = await tx.plan.findFirstOrThrow({
    where: { communeId, id: planId },
    select: { content: true },
  });
  const document = storedDocument(content);
  if (bearsSignature(document, signature)) {
    await movePlan(tx, actor, { planId, event: "approve", version }, now);
    return version;
  }
  const signed: OfficialDocument = withSignature(document, signature);
  const data = { content: signed, version: version + 1, savedAt: now };
  await movePlan(tx, actor, { planId, event: "approve", version, data }, now);
  const revision = { planId, version: version + 1, basedOnVersion: version, document: signed };
  await keepRevision(tx, actor, revision, now);
  return version + 1;
}

async function tellOfApproval(
  tx: Tx,
  { communeId, membershipId, name }: Actor,
  { planId, submission }: { planId: string; submission: HeldSubmission },
  now: Date,
): Promise<void> {
  const { title } = await tx.plan.findFirstOrThrow({
    where: { communeId, id: planId },
    select: { title: true },
  });
  const about = { communeId, subject: { type: "plan", id: planId }, at: now } as const;
  const others = { at: now, except: [membershipId] };
  await notify(tx, {
    ...about,
    to: await membershipsWithRole(tx, communeId, ["OFFICE"], others),
    kind: "plan.approved",
    data: { title, by: name },
    key: `submission ${submission.id} approved`,
  });
  await notify(tx, {
    ...about,
    to: await membershipsWithRole(tx, communeId, ["CLERK"], others),
    kind: "plan.to-number",
    data: { title },
    key: `submission ${submission.id} to-number`,
  });
}
