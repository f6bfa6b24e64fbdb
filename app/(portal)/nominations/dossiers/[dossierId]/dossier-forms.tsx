"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { deleteDossierAction, recallDossierAction } from "./actions";

type RefProps = { dossierId: string; version: number };

/** Who handed it in takes it back. */
export function RecallForm(props: RefProps) {
  return <OneButtonForm {...props} action={recallDossierAction} label="Rút hồ sơ về để sửa" />;
}

/** Away with a draft that was never handed in. */
export function DeleteForm(props: RefProps) {
  return (
    <OneButtonForm
      {...props}
      action={deleteDossierAction}
      label="Xóa bản nháp này"
      variant="warning"
    />
  );
}

type OneButtonFormProps = RefProps & {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  label: string;
  variant?: ButtonVariant;
};

function OneButtonForm({
  dossierId,
  version,
  action,
  label,
  variant = "secondary",
}: OneButtonFormProps) {
  const { errors, pending, formProps } = usePlainForm(action);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="version" value={version} />
      <Button variant={variant} disabled={pending}>
        {label}
      </Button>
    </form>
  );
}
