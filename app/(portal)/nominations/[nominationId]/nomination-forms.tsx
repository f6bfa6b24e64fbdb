"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { removeNomineeAction, submitNominationAction } from "./actions";

type RefProps = { nominationId: string; version: number };

/** What was sent back goes again. */
export function SubmitAgainForm({ refusal, ...ref }: RefProps & { refusal?: string | undefined }) {
  return (
    <OneButtonForm
      {...ref}
      action={submitNominationAction}
      label="Nộp lại đề nghị này"
      refusal={refusal}
    />
  );
}

/** Out of the dossier, while never handed in. */
export function RemoveForm(props: RefProps) {
  return (
    <OneButtonForm
      {...props}
      action={removeNomineeAction}
      label="Xóa khỏi hồ sơ"
      variant="warning"
    />
  );
}

type OneButtonFormProps = RefProps & {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  label: string;
  variant?: ButtonVariant;
  refusal?: string | undefined;
};

function OneButtonForm(props: OneButtonFormProps) {
  const { nominationId, version, action, label, variant, refusal } = props;
  const { errors, pending, formProps } = usePlainForm(action);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="version" value={version} />
      <Button variant={variant} disabled={pending} {...(refusal && { disabledReason: refusal })}>
        {label}
      </Button>
    </form>
  );
}
