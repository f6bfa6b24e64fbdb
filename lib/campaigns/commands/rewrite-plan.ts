import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { ensureStorable, titleOf } from "@/lib/campaigns/storable";
import type { Tx } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { keepRevision } from "./keep-revision";
import { holdOpenPlan } from "./open-plan";

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
  const plan = await holdOpenPlan(tx, actor, planId);
  const result = change(plan.document);
  const { document } = result;
  ensureStorable(document);
  const version = plan.version + 1;
  await tx.plan.update({
    where: { id: planId, communeId: actor.communeId, version: plan.version },
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
