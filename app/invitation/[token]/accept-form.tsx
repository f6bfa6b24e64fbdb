"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField } from "@/components/ui/password-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { acceptInvitationAction } from "./actions";

/** The user name stands in the form so that the browser's own keeper of passwords knows whose it is. */
export function AcceptForm({ token, userName }: { token: string; userName: string }) {
  const { state, pending, errors, formProps } = usePlainForm(acceptInvitationAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="userName" autoComplete="username" value={userName} />
      <PasswordField
        name="newPassword"
        label="Mật khẩu"
        hint="Ít nhất 10 ký tự. Vài từ ghép lại, có dấu cách cũng được, vừa dễ nhớ vừa khó đoán."
        autoComplete="new-password"
        error={state.fieldErrors?.newPassword?.[0]}
      />
      <PasswordField
        name="newPasswordAgain"
        label="Nhập lại mật khẩu"
        autoComplete="new-password"
        error={state.fieldErrors?.newPasswordAgain?.[0]}
      />
      <Button disabled={pending}>{pending ? "Đang đặt…" : "Đặt mật khẩu"}</Button>
    </form>
  );
}
