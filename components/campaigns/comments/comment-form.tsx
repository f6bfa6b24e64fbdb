"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import type { Colleague, PlacedThread } from "@/lib/campaigns/comments/threads";
import { formErrors } from "@/lib/web/form-errors";
import type { CommentAction } from "./comment-action";
import { useCommentForm } from "./use-comment-form";

type CommentFormProps = {
  planId: string;
  intent: "write" | "answer" | "edit";
  /** The comment answered or changed. */
  comment?: { id: string; version: number; body?: string; mentions?: readonly { id: string }[] };
  /** Keeps the fields of several forms on one page apart. */
  idPrefix: string;
  colleagues: readonly Colleague[];
  action: CommentAction;
  onThreads?: (threads: readonly PlacedThread[]) => void;
  /** The page of its own that the forms stand on. */
  pageHref?: string;
  /** What the form is folded under until it is wanted; without it, it stands open. */
  summary?: string;
  isOpen?: boolean;
  /** The choice of a clause, given what was chosen before. */
  children?: (values: Record<string, string>) => ReactNode;
};

const labels = { write: "Ý kiến", answer: "Trả lời", edit: "Sửa ý kiến" };
const buttons = { write: "Gửi ý kiến", answer: "Gửi trả lời", edit: "Lưu ý kiến" };

/** Says something, answers, or changes what was said; colleagues can be named. */
export function CommentForm({
  planId,
  intent,
  comment,
  idPrefix,
  colleagues,
  action,
  onThreads,
  pageHref,
  summary,
  isOpen,
  children,
}: CommentFormProps) {
  const { state, round, isSending, formProps } = useCommentForm(
    action,
    onThreads,
    pageHref && `${pageHref}?form=${encodeURIComponent(idPrefix)}`,
  );
  const errors = formErrors(state).map(({ fieldId, message }) => ({
    message,
    ...(fieldId && { fieldId: `${idPrefix}-${fieldId}` }),
  }));
  const chosen = state.mentions ?? comment?.mentions?.map(({ id }) => id) ?? [];
  const form = (
    <form key={round} {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      {comment && <input type="hidden" name="commentId" value={comment.id} />}
      {comment && (
        <input
          type="hidden"
          name="version"
          value={(state.isSignedOut && state.values?.version) || comment.version}
        />
      )}
      {children?.(state.values ?? {})}
      <TextArea
        id={`${idPrefix}-body`}
        name="body"
        label={labels[intent]}
        rows={3}
        defaultValue={state.values?.body ?? comment?.body}
        error={state.fieldErrors?.body?.[0]}
      />
      {colleagues.length === 0 &&
        chosen.map((id) => <input key={id} type="hidden" name="mentions" value={id} />)}
      {colleagues.length > 0 && (
        <Details summary="Nhắc đồng nghiệp" open={chosen.length > 0}>
          <Checkboxes
            id={`${idPrefix}-mentions`}
            name="mentions"
            label="Ai cần xem"
            hint="Ý kiến sẽ nằm trong “Việc cần làm” của người được chọn, đến khi mở ra xem."
            choices={colleagues.map(({ id, name, position }) => ({
              value: id,
              label: `${name}, ${position}`,
            }))}
            defaultValues={chosen}
            error={state.fieldErrors?.mentions?.[0]}
          />
        </Details>
      )}
      <Button
        name="intent"
        value={intent}
        disabled={isSending}
        variant={intent === "write" ? "primary" : "secondary"}
      >
        {isSending ? "Đang gửi…" : buttons[intent]}
      </Button>
    </form>
  );
  if (!summary) return form;
  return (
    <Details key={round} summary={summary} open={isOpen || errors.length > 0}>
      {form}
    </Details>
  );
}
