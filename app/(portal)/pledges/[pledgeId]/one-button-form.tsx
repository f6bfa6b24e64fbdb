"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { acceptPledgeAction, recallPledgeAction } from "./actions";

type RefProps = { pledgeId: string; version: number };

/** The office takes what was handed in. */
export function AcceptForm(props: RefProps) {
  return <OneButtonForm {...props} action={acceptPledgeAction} label="Nhận bản đăng ký" />;
}

/** Who handed it in takes it back. */
export function RecallForm(props: RefProps) {
  return (
    <OneButtonForm
      {...props}
      action={recallPledgeAction}
      label="Rút về để sửa"
      variant="secondary"
    />
  );
}

type OneButtonFormProps = RefProps & {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  label: string;
  variant?: ButtonVariant;
};

function OneButtonForm({ pledgeId, version, action, label, variant }: OneButtonFormProps) {
  const { errors, pending, formProps } = usePlainForm(action);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="version" value={version} />
      <Button variant={variant} disabled={pending}>
        {label}
      </Button>
    </form>
  );
}
