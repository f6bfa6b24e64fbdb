import { type Actor, hasRole } from "@/lib/auth/actor";
import { type PlanFacts, plansVisibleTo } from "@/lib/campaigns/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** Who may be asked for a view, and named in one. */
export const commentingRoles = ["OFFICE", "CHAIR"] as const;

/** What is said while a plan is being written is between those who write and those who approve it (DESIGN §8). */
export function canReadComments(actor: Actor): Verdict {
  return hasRole(actor, ...commentingRoles)
    ? allow
    : deny("Chỉ thường trực thi đua và lãnh đạo Ủy ban được xem ý kiến về bản thảo.");
}

/** As long as the text can still change: also while the Chairman has it, who may say what to change. */
const discussedStates: readonly PlanState[] = ["DRAFT", "SUBMITTED", "RETURNED"];

/** Writing, answering, resolving and reopening. */
export function canComment(actor: Actor, plan: PlanFacts): Verdict {
  const read = canReadComments(actor);
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
  if (!canReadComments(actor).allowed) return { communeId, id: { in: [] } };
  return { communeId, plan: plansVisibleTo(actor) };
}
