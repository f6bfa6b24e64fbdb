import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { CommentForm } from "@/lib/campaigns/comments/schema";
import {
  deleteComment,
  reopenComment,
  resolveComment,
} from "@/lib/campaigns/comments/settle-comment";
import { answerComment, editComment, writeComment } from "@/lib/campaigns/comments/write-comment";

/** Does what a comment form asks. Gives the comment to show next; null when it is gone. Throws what the command throws. */
export async function applyCommentForm(
  actor: Actor,
  form: CommentForm,
  now: Date,
): Promise<string | null> {
  switch (form.intent) {
    case "write":
      return writeComment(actor, form, now);
    case "answer":
      return answerComment(actor, form, now);
    case "edit":
      await editComment(actor, form, now);
      return form.commentId;
    case "resolve":
      await resolveComment(actor, form, now);
      return form.commentId;
    case "reopen":
      await reopenComment(actor, form, now);
      return form.commentId;
    case "delete":
      await deleteComment(actor, form, now);
      return null;
  }
}
