"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { useKeptForm } from "@/lib/web/use-kept-form";

type DutyFormProps = {
  action: (previous: KeptFormState, formData: FormData) => Promise<KeptFormState>;
  hidden: { assignmentId: string; occurrence?: string; questionId?: string };
  /** The one thing typed in it, where something is. */
  words?: { name: string; label: string; hint?: string; optional?: boolean };
  /** Keeps the fields of several forms on one page apart, and their answers without scripts. */
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
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    action,
    `/duties/${hidden.assignmentId}?form=${encodeURIComponent(idPrefix)}`,
  );
  const placed = errors.map(({ fieldId, message }) => ({
    message,
    ...(fieldId && { fieldId: `${idPrefix}-${fieldId}` }),
  }));
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={placed} isSignedOut={state.isSignedOut} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {words && (
        <TextArea
          {...words}
          id={`${idPrefix}-${words.name}`}
          rows={3}
          defaultValue={state.values?.[words.name]}
          error={errorOf(words.name)}
        />
      )}
      <Button variant={variant} disabled={isSending}>
        {isSending ? "Đang gửi…" : button}
      </Button>
    </form>
  );
}
