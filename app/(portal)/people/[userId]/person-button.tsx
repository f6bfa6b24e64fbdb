"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";
import { usePlainForm } from "@/lib/web/use-plain-form";

type PersonButtonProps = {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  userId: string;
  label: string;
  variant?: ButtonVariant;
};

/** One thing done with a person, by one button. */
export function PersonButton({ action, userId, label, variant = "secondary" }: PersonButtonProps) {
  const { pending, errors, formProps } = usePlainForm(action);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="userId" value={userId} />
      <Button variant={variant} disabled={pending}>
        {label}
      </Button>
    </form>
  );
}
