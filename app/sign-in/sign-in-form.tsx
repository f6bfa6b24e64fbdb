"use client";

import { LogIn } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { signInSchema } from "@/lib/auth/schema";
import { useActionForm } from "@/lib/web/use-action-form";
import { signInAction } from "./actions";

export function SignInForm({ next }: { next: string }) {
  const blank = { identifier: "", password: "", next };
  const { field, pending, errors, formProps } = useActionForm(signInSchema, signInAction, blank);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" {...hidden(field("next"))} />
      <TextField
        label="Tên đăng nhập hoặc thư điện tử"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...field("identifier")}
      />
      <PasswordField label="Mật khẩu" autoComplete="current-password" {...field("password")} />
      <Button icon={LogIn} disabled={pending}>
        {pending ? "Đang đăng nhập…" : "Đăng nhập"}
      </Button>
    </form>
  );
}

function hidden<Field extends { error?: string }>({ error: _, ...input }: Field) {
  return input;
}
