import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import { ensureStorable, titleOf } from "@/lib/campaigns/storable";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { Tx } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { keepRevision } from "./keep-revision";

/**
 * Changes the text of a plan as it stands at this moment: the row is held, so that nobody saves in between; who has it
 * open in an editor meets the new version at their next save. Gives what `change` gave besides the document. Throws
 * NOT_FOUND, FORBIDDEN, RULE_BROKEN.
 */
export async function rewritePlan<Result extends { document: OfficialDocument }>(
  tx: Tx,
  actor: Actor,
  planId: string,
  change: (document: OfficialDocument) => Result,
  now: Date,
): Promise<Result> {
  const { communeId } = actor;
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid AND commune_id = ${communeId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: { state: true, version: true, content: true },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canSavePlan(actor, plan));

  const result = change(storedDocument(plan.content));
  const { document } = result;
  ensureStorable(document);
  const version = plan.version + 1;
  await tx.plan.update({
    where: { id: planId, communeId, version: plan.version },
    data: { content: document, title: titleOf(document), version, savedAt: now },
    select: { id: true },
  });
  await keepRevision(tx, actor, { planId, version, basedOnVersion: plan.version, document }, now);
  await recordAudit(tx, {
    actor,
    action: "plan.saved",
    subject: { type: "plan", id: planId },
    data: { version },
    at: now,
  });
  return result;
}
