"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import {
  cancelSessionAction,
  closeSessionAction,
  inviteMembersAction,
  openSessionAction,
} from "../actions";

type Ref = { sessionId: string; version: number };

export function InviteForm({
  isAgain,
  isNext,
  ...ref
}: Ref & { isAgain: boolean; isNext: boolean }) {
  const label = isAgain ? "Mời lại các thành viên" : "Mời các thành viên";
  const variant = isNext && !isAgain ? "primary" : "secondary";
  return <StepForm {...ref} action={inviteMembersAction} label={label} variant={variant} />;
}

export function OpenForm({ refusal, ...ref }: Ref & { refusal?: string | undefined }) {
  return <StepForm {...ref} action={openSessionAction} label="Khai mạc" refusal={refusal} />;
}

export function CloseForm({ refusal, ...ref }: Ref & { refusal?: string | undefined }) {
  const variant = refusal ? "secondary" : "primary";
  return (
    <StepForm
      {...ref}
      action={closeSessionAction}
      label="Bế mạc"
      variant={variant}
      refusal={refusal}
    />
  );
}

/** What nobody has voted on waits for another session. */
export function CloseEarlyForm(ref: Ref) {
  return (
    <StepForm
      {...ref}
      action={closeSessionAction}
      label="Bế mạc, để lại phiên sau"
      variant="secondary"
    >
      <input type="hidden" name="leavesRest" value="yes" />
    </StepForm>
  );
}

export function CancelForm(ref: Ref) {
  return <StepForm {...ref} action={cancelSessionAction} label="Hủy phiên họp" variant="warning" />;
}

type StepFormProps = Ref & {
  action: (previous: FormState, formData: FormData) => Promise<FormState>;
  label: string;
  variant?: ButtonVariant;
  refusal?: string | undefined;
  children?: React.ReactNode;
};

function StepForm({
  sessionId,
  version,
  action,
  label,
  variant,
  refusal,
  children,
}: StepFormProps) {
  const { errors, pending, formProps } = usePlainForm(action);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      {children}
      <Button variant={variant} disabled={pending} disabledReason={refusal}>
        {label}
      </Button>
    </form>
  );
}
