"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useState, useTransition } from "react";
import { editPlanAction } from "./actions";
import type { EditState } from "./edit-state";

const unreachable =
  "Không nối được với máy chủ, chưa lưu được. Chữ đã gõ còn nguyên ở đây; khi có mạng, bấm lưu lại.";

/**
 * `editPlanAction` for a form: `formAction` is what the form posts by itself, without scripts; `send` does the same by
 * hand. A form sent by its own action is reset afterwards, and a line that breaks would take the page with it: sent by
 * hand, what was typed stays in either case.
 */
export function useEditAction() {
  const initial: EditState = {};
  const [posted, formAction] = useActionState(editPlanAction, initial);
  const [sent, setSent] = useState<EditState | null>(null);
  const [isSending, startSending] = useTransition();
  const state = sent ?? posted;

  function send(fields: FormData) {
    startSending(async () => {
      try {
        setSent(await editPlanAction(state, fields));
      } catch (error) {
        // A redirect works by throwing too.
        unstable_rethrow(error);
        setSent(unansweredTo(fields, state));
      }
    });
  }

  return { state, formAction, send, isSending };
}

/**
 * Nothing came back: what the last answer said of errors or a conflict gives way to that, and the words stay on the
 * version they were sent with.
 */
function unansweredTo(fields: FormData, { preview, values }: EditState): EditState {
  const version = String(fields.get("version"));
  const over = fields.get("over");
  return {
    preview,
    values: { ...values, version, ...(over !== null && { over: String(over) }) },
    message: unreachable,
  };
}
