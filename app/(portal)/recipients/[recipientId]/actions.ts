"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { linkAccount } from "@/lib/council/recusals/link-account";
import { linkAccountSchema } from "@/lib/nominations/recipients/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function linkAccountAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(linkAccountSchema, formData, async (form) => {
    await linkAccount(actor, form, new Date());
    return form.recipientId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu tài khoản của người này.");
  redirect(`/recipients/${result.value}` as Route);
}
