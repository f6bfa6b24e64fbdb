"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, startTransition, useActionState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import { formErrors } from "./form-errors";
import { emptyFormState, type FormState } from "./form-state";
import type { KeptFormState } from "./signed-out-state";

type FormAction = (previous: KeptFormState, formData: FormData) => Promise<KeptFormState>;

/**
 * A form checked twice by one schema: in the browser before sending, and on the server whatever the browser
 * sent. It also works before, or without, JavaScript. `field(name)` gives an input all it needs; `errors` is
 * for the ErrorSummary, with `isSignedOut` for KeptFormErrors; `kept(name, value)` gives a hidden field its value.
 */
export function useActionForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  action: FormAction,
  defaultValues: DefaultValues<Input>,
) {
  const [state, formAction, pending] = useActionState<KeptFormState, FormData>(
    action,
    emptyFormState,
  );
  const { register, handleSubmit, getFieldState, formState } = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    // The summary takes the focus, as it does without JavaScript.
    shouldFocusError: false,
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const formElement = event.currentTarget;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const send = () => startTransition(() => formAction(new FormData(formElement, submitter)));
    void handleSubmit(send)(event);
  }

  function errorOf(name: Path<Input>): string | undefined {
    const inBrowser = getFieldState(name, formState).error?.message;
    return inBrowser ?? state.fieldErrors?.[name]?.[0];
  }

  /** `defaultValue` is what makes the server's HTML complete: `register` alone puts no value into it. */
  function field(name: Path<Input>) {
    const initial: string | undefined = defaultValues[name];
    return {
      ...register(name),
      defaultValue: state.values?.[name] ?? initial,
      error: errorOf(name),
    };
  }

  /** A hidden field's value: what was sent, where the session had ended. */
  const kept = (name: string, value: string | number) =>
    state.isSignedOut ? (state.values?.[name] ?? value) : value;

  const inBrowser: FormState["fieldErrors"] = Object.fromEntries(
    Object.entries(formState.errors).map(([name, error]) => [
      name,
      typeof error?.message === "string" ? [error.message] : undefined,
    ]),
  );
  const errors = formErrors({ ...state, fieldErrors: { ...state.fieldErrors, ...inBrowser } });

  return {
    field,
    pending,
    errors,
    isSignedOut: state.isSignedOut,
    kept,
    formProps: { action: formAction, onSubmit, noValidate: true },
  };
}
