"use client";

import { LogIn } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { giveCodeAction } from "./actions";

export function CodeForm({ next }: { next: string }) {
  const [state, action, pending] = useActionState(giveCodeAction, emptyFormState);
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="code"
        label="Mã xác thực"
        hint="6 số đang hiện trong ứng dụng xác thực trên điện thoại. Không có điện thoại: nhập một mã dự phòng."
        width="short"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={state.fieldErrors?.code?.[0]}
      />
      <Button icon={LogIn} disabled={pending}>
        {pending ? "Đang đăng nhập…" : "Đăng nhập"}
      </Button>
    </form>
  );
}
