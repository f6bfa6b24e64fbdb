import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";
import { publicPlans } from "./publication/visible";
import { numberedPlanStates, openPlanStates, planStateLabels } from "./state";

/** What the rules need to know; any query that selects more also fits. */
export type PlanFacts = { state: PlanState };

/** The office of a commune drafts its plans. */
export function canCreatePlan(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua được soạn kế hoạch, báo cáo.");
}

/** The text changes in the hands of the office, until it goes to the Chairman. */
export function canSavePlan(actor: Actor, plan: PlanFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua được sửa văn bản.");
  if (plan.state === "SUBMITTED") {
    return deny("Văn bản đang chờ Chủ tịch duyệt. Rút về trước khi sửa.");
  }
  if (plan.state === "APPROVED") {
    return deny("Văn bản đã ký, đang chờ cấp số nên không sửa được nữa.");
  }
  if (!openPlanStates.includes(plan.state)) {
    const state = planStateLabels[plan.state].toLowerCase();
    return deny(`Văn bản ${state}, không sửa được. ${waysToChange[plan.state] ?? ""}`.trim());
  }
  return allow;
}

/** What is issued changes by a new paper only (Điều 18 NĐ 30/2020); what has been replaced, no more. */
const byNewPaper = "Muốn sửa thì lập văn bản sửa đổi, thay thế hoặc đính chính ở trang Phát hành.";
const waysToChange: Partial<Record<PlanState, string>> = {
  ISSUED: byNewPaper,
  PUBLISHED: byNewPaper,
  REPLACED: "Sửa văn bản đã thay thế nó.",
};

/** How a plan came to be (its revisions, the file it was made from) is the business of those who write and approve. */
export function canReadHistory(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR")
    ? allow
    : deny("Chỉ thường trực thi đua và lãnh đạo Ủy ban được xem các bản trước.");
}

/** A name on a revision is for those who go on writing; once the plan is out of their hands its history stands. */
export function canNameRevision(actor: Actor, plan: PlanFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua được đặt tên cho bản lưu.");
  return openPlanStates.includes(plan.state)
    ? allow
    : deny("Văn bản không còn là bản nháp nên tên các bản lưu không đổi được.");
}

/** The plans this person may see: every read of plans goes through it (DESIGN §8). */
export function plansVisibleTo(actor: Actor): Prisma.PlanWhereInput {
  const { communeId } = actor;
  if (hasRole(actor, "OFFICE", "CHAIR")) return { communeId };
  const readable = readablePlans(actor);
  // Below an AND, an empty OR lets everything through.
  return readable.length > 0 ? { communeId, OR: readable } : { communeId, id: { in: [] } };
}

/** The plans whose revisions and files this person may see. */
export function planHistoryVisibleTo(actor: Actor): Prisma.PlanWhereInput {
  return canReadHistory(actor).allowed ? plansVisibleTo(actor) : { id: { in: [] } };
}

/** What any of the person's roles lets them read; nothing for an administrator, who reads no content. */
function readablePlans(actor: Actor): Prisma.PlanWhereInput[] {
  const isClerk = hasRole(actor, "CLERK");
  const isReader = hasRole(actor, "UNIT", "COUNCIL");
  return [
    ...(isClerk ? [{ state: { in: [...numberedPlanStates] } }, namedToCheck(actor)] : []),
    ...(isReader ? [publicPlans] : []),
  ];
}

/** A clerk named to check a plan reads it while it waits. */
export function namedToCheck({ membershipId: checkerId }: Actor): Prisma.PlanWhereInput {
  return {
    state: "SUBMITTED",
    submissions: { some: { outcome: "PENDING", checks: { some: { checkerId } } } },
  };
}
