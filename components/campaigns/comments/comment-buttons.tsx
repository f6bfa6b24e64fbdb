"use client";

import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { PlacedThread } from "@/lib/campaigns/comments/threads";
import { formErrors } from "@/lib/web/form-errors";
import type { CommentAction } from "./comment-action";
import { useCommentForm } from "./use-comment-form";

type CommentButtonProps = {
  planId: string;
  comment: { id: string; version: number };
  action: CommentAction;
  onThreads?: (threads: readonly PlacedThread[]) => void;
};

/** Marks a thread as dealt with, or opens it again. */
export function SettleButton({
  isResolved,
  ...props
}: CommentButtonProps & { isResolved: boolean }) {
  return isResolved ? (
    <OneButton {...props} intent="reopen" label="Mở lại" />
  ) : (
    <OneButton {...props} intent="resolve" label="Đánh dấu đã xong" />
  );
}

/** Takes a comment back, after asking. */
export function DeleteButton(props: CommentButtonProps) {
  return (
    <Details summary="Xóa">
      <p>Ý kiến sẽ mất hẳn. Chưa có ai trả lời ý kiến này.</p>
      <OneButton {...props} intent="delete" label="Xóa ý kiến này" />
    </Details>
  );
}

function OneButton({
  planId,
  comment,
  action,
  onThreads,
  intent,
  label,
}: CommentButtonProps & { intent: string; label: string }) {
  const { state, isSending, formProps } = useCommentForm(action, onThreads);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="version" value={comment.version} />
      <Button name="intent" value={intent} disabled={isSending} variant="secondary">
        {label}
      </Button>
    </form>
  );
}
