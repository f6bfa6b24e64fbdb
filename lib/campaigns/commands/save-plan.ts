import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import type { PlanRef } from "@/lib/campaigns/schema";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { ensureStorable, titleOf } from "@/lib/campaigns/storable";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { isSameDocument } from "@/lib/documents/freeze";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { keepRevision } from "./keep-revision";

/**
 * Saves a text written on the given version of the plan. Gives the version it became; saving what is already
 * there changes nothing. When somebody saved in between, nothing is overwritten: the text is set aside as a
 * revision, and StalePlanError brings the plan as it now stands. Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN.
 */
export async function savePlan(
  actor: Actor,
  { planId, version, document }: PlanRef & { document: OfficialDocument },
  now: Date,
): Promise<number> {
  ensureStorable(document);
  const outcome = await prisma.$transaction(async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
      select: { state: true },
    });
    if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
    ensure(canSavePlan(actor, plan));

    const current = await currentPlan(tx, planId);
    if (isSameDocument(current.document, document)) return { version: current.version };
    const draft = { planId, version, document, state: plan.state };
    return (await write(tx, actor, draft, now)) ?? setAside(tx, actor, draft, now);
  });
  if ("stale" in outcome) throw outcome.stale;
  return outcome.version;
}

type Draft = PlanRef & { document: OfficialDocument; state: PlanState };

/** The conditional update is the lock: of two at the same time, one finds its version gone and gets null. */
async function write(tx: Tx, actor: Actor, { planId, version, document, state }: Draft, now: Date) {
  const { count } = await tx.plan.updateMany({
    where: { id: planId, communeId: actor.communeId, version, state },
    data: { content: document, title: titleOf(document), version: { increment: 1 }, savedAt: now },
  });
  if (count === 0) return null;

  const saved = version + 1;
  await keepRevision(tx, actor, { planId, version: saved, basedOnVersion: version, document }, now);
  await recordAudit(tx, {
    actor,
    action: "plan.saved",
    subject: { type: "plan", id: planId },
    data: { version: saved },
    at: now,
  });
  return { version: saved };
}

async function setAside(tx: Tx, actor: Actor, { planId, version, document }: Draft, now: Date) {
  const tooLate = {
    planId,
    version: null,
    basedOnVersion: version,
    kind: "SET_ASIDE" as const,
    document,
  };
  const revisionId = await keepRevision(tx, actor, tooLate, now);
  await recordAudit(tx, {
    actor,
    action: "plan.set-aside",
    subject: { type: "plan", id: planId },
    data: { revisionId, basedOnVersion: version },
    at: now,
  });
  return { stale: new StalePlanError(await currentPlan(tx, planId), revisionId) };
}

async function currentPlan(tx: Tx, planId: string) {
  const { content, ...plan } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { version: true, content: true, savedAt: true },
  });
  return { ...plan, document: storedDocument(content) };
}
