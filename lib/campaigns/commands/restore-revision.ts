import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findPlanRevision } from "@/lib/campaigns/revision-queries";
import type { PlanRef } from "@/lib/campaigns/schema";
import { DomainError } from "@/lib/errors";
import { findOpenPlan } from "./open-plan";
import { type SavedPlan, savePlan } from "./save-plan";

/**
 * Makes the text of an earlier revision the plan's text again, as a new revision; the present text stays among the
 * revisions. `version` is the one the person saw what would change from. Throws NOT_FOUND, FORBIDDEN, and STALE, with
 * nothing changed, when the plan has moved on since.
 */
export async function restoreRevision(
  actor: Actor,
  { planId, revisionId, version }: PlanRef & { revisionId: string },
  now: Date,
): Promise<SavedPlan> {
  const plan = await findOpenPlan(actor, planId);
  const revision = await findPlanRevision(actor, planId, revisionId);
  if (!revision) throw new DomainError("NOT_FOUND", "Không tìm thấy bản lưu này.");
  if (plan.version !== version) {
    throw new DomainError(
      "STALE",
      "Văn bản vừa có bản lưu mới, chưa lấy lại bản cũ. Xem lại chỗ khác ở trang này rồi bấm lại.",
    );
  }
  // A save between here and there is merged or refused by savePlan, never overwritten.
  return savePlan(actor, { planId, version, document: revision.document, kind: "RESTORED" }, now);
}
