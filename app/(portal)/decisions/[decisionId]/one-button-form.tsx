"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";
import { usePlainForm } from "@/lib/web/use-plain-form";

type OneButtonFormProps = {
  decisionId: string;
  version: number;
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  label: string;
  /** What is read out after the label: of whom. */
  of?: string;
  variant?: ButtonVariant;
  refusal?: string | undefined;
  fields?: Readonly<Record<string, string>>;
};

/** One thing to be done with the decision as it was looked at. */
export function OneButtonForm({
  decisionId,
  version,
  action,
  label,
  of,
  variant,
  refusal,
  fields = {},
}: OneButtonFormProps) {
  const { errors, pending, formProps } = usePlainForm(action);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} disabled={pending} disabledReason={refusal}>
        {label}
        {of && <span className="sr-only">: {of}</span>}
      </Button>
    </form>
  );
}
