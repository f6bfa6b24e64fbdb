"use client";

import { ShieldCheck } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField } from "@/components/ui/password-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { beginSecondFactorAction, removeSecondFactorAction } from "./actions";

const purposes = {
  begin: { action: beginSecondFactorAction, button: "Bật xác thực hai bước", isWarning: false },
  remove: { action: removeSecondFactorAction, button: "Tắt xác thực hai bước", isWarning: true },
};

export function PasswordAgainForm({ purpose }: { purpose: keyof typeof purposes }) {
  const { action: run, button, isWarning } = purposes[purpose];
  const [state, action, pending] = useActionState(run, emptyFormState);
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <PasswordField
        name="password"
        label="Mật khẩu"
        hint="Nhập lại để chắc là chính mình."
        autoComplete="current-password"
        error={state.fieldErrors?.password?.[0]}
      />
      {isWarning ? (
        <Button variant="warning" disabled={pending}>
          {button}
        </Button>
      ) : (
        <Button icon={ShieldCheck} disabled={pending}>
          {button}
        </Button>
      )}
    </form>
  );
}
