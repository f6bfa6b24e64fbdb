import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findCheckContext } from "@/lib/campaigns/check-context";
import type { PlanRef } from "@/lib/campaigns/schema";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { applyFix } from "@/lib/documents/checks/fix";
import { DomainError } from "@/lib/errors";
import { findOpenPlan } from "./open-plan";
import { savePlan } from "./save-plan";

/**
 * Makes one correction that the checks offer on this version of the plan, and saves it. Takes the fix as the page
 * carried it (JSON); only one that the checks still offer is made. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN.
 */
export async function fixPlan(
  actor: Actor,
  { planId, version, fix }: PlanRef & { fix: string },
  now: Date,
): Promise<void> {
  const plan = await findOpenPlan(actor, planId);
  if (plan.version !== version) {
    throw new DomainError(
      "STALE",
      "Văn bản vừa có bản mới nên chưa sửa gì. Danh sách dưới đây theo bản mới; xem lại rồi bấm sửa.",
    );
  }
  const offered = checkDocument(plan.document, await findCheckContext(actor, plan, now))
    .flatMap((finding) => finding.fix ?? [])
    .find((one) => JSON.stringify(one) === fix);
  if (!offered) throw new DomainError("RULE_BROKEN", "Chỗ này không còn cần sửa như vậy nữa.");
  const document = applyFix(plan.document, offered);
  await savePlan(actor, { planId, version, document }, now);
}
