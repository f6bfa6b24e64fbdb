"use server";

import { redirect } from "next/navigation";
import { acceptInvitationSchema } from "@/lib/people/accounts-schema";
import { acceptInvitation } from "@/lib/people/invitations";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function acceptInvitationAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const token = String(formData.get("token") ?? "");
  const result = await handleForm(acceptInvitationSchema, formData, (passwords) =>
    acceptInvitation(token, passwords, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã đặt mật khẩu. Đăng nhập bằng mật khẩu vừa đặt.");
  redirect("/sign-in");
}
