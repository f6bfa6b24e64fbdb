"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireSignedIn } from "@/lib/auth/session";
import { changePassword } from "@/lib/people/commands";
import { changePasswordSchema } from "@/lib/people/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { safePath } from "@/lib/web/safe-path";

export async function changePasswordAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const person = await requireSignedIn();
  const result = await handleForm(changePasswordSchema, formData, (passwords) =>
    changePassword(person, passwords, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã đổi mật khẩu.");
  redirect((safePath(formData.get("next")) ?? "/account") as Route);
}
