import { type Actor, hasRole } from "@/lib/auth/actor";
import { namedToCheck, type PlanFacts, plansVisibleTo } from "@/lib/campaigns/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** Who may be asked for a view, and named in one. */
export const commentingRoles = ["OFFICE", "CHAIR"] as const;

/** Who was asked to check the plan that waits; any query that selects more also fits. */
type AskedToCheck = {
  state: PlanState;
  submissions: readonly { checks: readonly { checkerId: string }[] }[];
};

/**
 * What is said while a plan is being written is between those who write and those who approve it (DESIGN §8), and who
 * checks it, while it waits.
 */
export function canReadComments(actor: Actor, plan: AskedToCheck): Verdict {
  return hasRole(actor, ...commentingRoles) || isAsked(actor, plan)
    ? allow
    : deny(
        "Chỉ thường trực thi đua, lãnh đạo Ủy ban và người đang soát được xem ý kiến về bản thảo.",
      );
}

function isAsked({ membershipId }: Actor, { state, submissions: [pending] }: AskedToCheck) {
  const checkers = pending?.checks.map(({ checkerId }) => checkerId) ?? [];
  return state === "SUBMITTED" && checkers.includes(membershipId);
}

/** As long as the text can still change: also while the Chairman has it, who may say what to change. */
const discussedStates: readonly PlanState[] = ["DRAFT", "SUBMITTED", "RETURNED"];

/** Writing, answering, resolving and reopening. */
export function canComment(actor: Actor, plan: PlanFacts & AskedToCheck): Verdict {
  const read = canReadComments(actor, plan);
  if (!read.allowed) return read;
  return discussedStates.includes(plan.state)
    ? allow
    : deny("Văn bản đã duyệt, lời văn không đổi nữa nên không thêm hay sửa ý kiến được.");
}

type CommentFacts = { authorId: string; isAnswered: boolean; isResolved: boolean };

/** What somebody has answered stands as it was answered. */
export function canChangeComment(actor: Actor, comment: CommentFacts): Verdict {
  if (comment.authorId !== actor.membershipId) return deny("Chỉ người viết được sửa, xóa ý kiến.");
  if (comment.isAnswered)
    return deny("Ý kiến đã có trả lời, không sửa, xóa được. Viết thêm một trả lời.");
  if (comment.isResolved) return deny("Ý kiến đã đánh dấu xong. Mở lại trước khi sửa, xóa.");
  return allow;
}

/** The comments this person may see: every read of comments goes through it. */
export function commentsVisibleTo(actor: Actor): Prisma.ClauseCommentWhereInput {
  const { communeId } = actor;
  if (hasRole(actor, ...commentingRoles)) return { communeId, plan: plansVisibleTo(actor) };
  if (!hasRole(actor, "CLERK")) return { communeId, id: { in: [] } };
  return { communeId, plan: { AND: [plansVisibleTo(actor), namedToCheck(actor)] } };
}
