"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import type { PlacedThread } from "@/lib/campaigns/comments/threads";
import type { CommentAction, CommentFormState } from "./comment-action";

const unreachable =
  "Không nối được với máy chủ, chưa gửi được. Chữ đã gõ còn nguyên ở đây; khi có mạng, bấm gửi lại.";

/**
 * A comment form: it posts itself without scripts, and is sent by hand with them, so that what was typed stays when the
 * line breaks. `round` is another number after each success: as the form's key it empties the form.
 */
export function useCommentForm(
  action: CommentAction,
  onThreads?: (threads: readonly PlacedThread[]) => void,
  /** Where the form posts to without scripts, by which its answer finds it: needed by several on one page. */
  address?: string,
) {
  const initial: CommentFormState = {};
  const [posted, formAction] = useActionState(action, initial, address);
  const [sent, setSent] = useState<CommentFormState | null>(null);
  const [round, setRound] = useState(0);
  const [isSending, startSending] = useTransition();
  const state = sent ?? posted;

  function startAnew() {
    setSent({});
    setRound((past) => past + 1);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    startSending(async () => {
      try {
        const answer = await action(state, fields);
        if (!answer.threads) return setSent(answer);
        onThreads?.(answer.threads);
        startAnew();
      } catch (error) {
        if (isRedirect(error)) startAnew();
        unstable_rethrow(error);
        setSent({ message: unreachable });
      }
    });
  }

  return { state, round, isSending, formProps: { action: formAction, onSubmit } };
}

/** Success on a page of its own: it goes on to another address by throwing. */
function isRedirect(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}
