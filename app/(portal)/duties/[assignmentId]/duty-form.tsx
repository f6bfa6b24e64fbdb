"use client";

import { useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type DutyFormProps = {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  /** The one thing typed in it, where something is. */
  words?: { name: string; label: string; hint?: string; optional?: boolean };
  /** Keeps the fields of several forms on one page apart. */
  idPrefix: string;
  variant?: ButtonVariant;
  button: string;
};

/** One button, with a few words where they are wanted. */
export function DutyForm({
  action,
  hidden,
  words,
  idPrefix,
  variant = "primary",
  button,
}: DutyFormProps) {
  const [state, formAction, isSending] = useActionState(action, emptyFormState);
  const errors = formErrors(state).map(({ fieldId, message }) => ({
    message,
    ...(fieldId && { fieldId: `${idPrefix}-${fieldId}` }),
  }));
  return (
    <form action={formAction} className="stack-tight">
      <ErrorSummary errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {words && (
        <TextArea
          {...words}
          id={`${idPrefix}-${words.name}`}
          rows={3}
          defaultValue={state.values?.[words.name]}
          error={state.fieldErrors?.[words.name]?.[0]}
        />
      )}
      <Button variant={variant} disabled={isSending}>
        {isSending ? "Đang gửi…" : button}
      </Button>
    </form>
  );
}
