"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { formErrors } from "./form-errors";
import type { KeptFormState } from "./signed-out-state";

export type KeptFormAction = (
  previous: KeptFormState,
  formData: FormData,
) => Promise<KeptFormState>;

const unreachable =
  "Không nối được với máy chủ, chưa gửi được. Chữ đã gõ còn nguyên ở đây; khi có mạng, bấm gửi lại.";

/**
 * A form whose words must not be lost: it posts itself without scripts, and is sent by hand with them, so that what was
 * typed stays when the line breaks or the session has ended. Without scripts the answer finds the form by its place on
 * the page, or by `address`, where it then posts to: needed by several forms on one page. `kept(name, value)` gives a
 * hidden field its value, what was sent where the session had ended.
 */
export function useKeptForm(action: KeptFormAction, address?: string) {
  const initial: KeptFormState = {};
  const [posted, formAction] = useActionState(action, initial, address);
  const [sent, setSent] = useState<KeptFormState | null>(null);
  const [isSending, startSending] = useTransition();
  const state = sent ?? posted;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    startSending(async () => {
      try {
        setSent(await action(state, fields));
      } catch (error) {
        // A redirect works by throwing too.
        unstable_rethrow(error);
        setSent({ message: unreachable });
      }
    });
  }

  const errorOf = (name: string) => state.fieldErrors?.[name]?.[0];
  const kept = (name: string, value: string | number) =>
    state.isSignedOut ? (state.values?.[name] ?? value) : value;
  return {
    state,
    errors: formErrors(state),
    errorOf,
    kept,
    isSending,
    formProps: { action: formAction, onSubmit, noValidate: true },
  };
}
