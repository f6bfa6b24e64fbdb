"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField } from "@/components/ui/password-field";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { acceptInvitationAction } from "./actions";

type AcceptFormProps = {
  token: string;
  userName: string;
  /** Whether the person's other communes must have given a link too. */
  needsOthers: boolean;
};

/** The user name stands in the form so that the browser's own keeper of passwords knows whose it is. */
export function AcceptForm({ token, userName, needsOthers }: AcceptFormProps) {
  const { state, pending, errors, formProps } = usePlainForm(acceptInvitationAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="userName" autoComplete="username" value={userName} />
      {needsOthers && (
        <TextArea
          name="otherLinks"
          label="Liên kết của xã khác"
          hint="Dán liên kết do quản trị xã kia tạo. Nhiều xã thì mỗi dòng một liên kết."
          rows={2}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={state.values?.otherLinks}
          error={state.fieldErrors?.otherLinks?.[0]}
        />
      )}
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
