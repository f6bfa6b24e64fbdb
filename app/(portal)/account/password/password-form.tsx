"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField } from "@/components/ui/password-field";
import { changePasswordSchema } from "@/lib/people/schema";
import { useActionForm } from "@/lib/web/use-action-form";
import { changePasswordAction } from "./actions";

const blank = { currentPassword: "", newPassword: "", newPasswordAgain: "" };

export function PasswordForm({ next }: { next: string }) {
  const { field, pending, errors, formProps } = useActionForm(
    changePasswordSchema,
    changePasswordAction,
    blank,
  );
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="next" value={next} />
      <PasswordField
        label="Mật khẩu hiện nay"
        autoComplete="current-password"
        {...field("currentPassword")}
      />
      <PasswordField
        label="Mật khẩu mới"
        hint="Ít nhất 10 ký tự. Vài từ ghép lại, có dấu cách cũng được, vừa dễ nhớ vừa khó đoán."
        autoComplete="new-password"
        {...field("newPassword")}
      />
      <PasswordField
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
        {...field("newPasswordAgain")}
      />
      <p className="reading text-muted">
        Đổi xong, các nơi khác đang đăng nhập phải đăng nhập lại.
      </p>
      <Button disabled={pending}>{pending ? "Đang đổi…" : "Đổi mật khẩu"}</Button>
    </form>
  );
}
