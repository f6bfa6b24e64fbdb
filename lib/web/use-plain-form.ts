"use client";

import { useActionState } from "react";
import { formErrors } from "./form-errors";
import { emptyFormState, type FormState } from "./form-state";
import type { KeptFormState } from "./signed-out-state";

/**
 * A form that only the server checks. It works the same without JavaScript: the answer to the post is drawn on the
 * page. `field(name)` gives an input its value and its error; `kept(name, value)` a hidden field its value, what was
 * sent where the session had ended.
 */
export function usePlainForm<State extends FormState>(
  action: (previous: State, formData: FormData) => Promise<State>,
  defaults: Readonly<Record<string, string>> = {},
  /** Keeps the fields apart from those of another form on the page. */
  prefix = "",
) {
  const [state, formAction, pending] = useActionState<State, FormData>(
    // An empty state is one of every kind: all its fields may be missing.
    action as (previous: Awaited<State>, formData: FormData) => Promise<State>,
    emptyFormState as Awaited<State>,
  );
  const field = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    defaultValue: state.values?.[name] ?? defaults[name] ?? "",
    error: state.fieldErrors?.[name]?.[0],
  });
  const formProps = { action: formAction, noValidate: true };
  const errors = formErrors(state).map(({ fieldId, message }) =>
    fieldId === undefined ? { message } : { fieldId: `${prefix}${fieldId}`, message },
  );
  const { isSignedOut }: KeptFormState = state;
  const kept = (name: string, value: string | number) =>
    isSignedOut ? (state.values?.[name] ?? value) : value;
  return { state, pending, errors, isSignedOut, field, kept, formProps };
}
