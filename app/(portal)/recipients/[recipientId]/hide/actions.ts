"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { hideRecipient, hideRecipientSchema } from "@/lib/decisions/public/hide-recipient";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function hideRecipientAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(hideRecipientSchema, formData, async (form) => {
    await hideRecipient(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { isHidden, recipientId } = result.value;
  await setFlash(
    isHidden ? "Đã ẩn trên mọi trang công khai." : "Đã hiện lại trên trang công khai.",
  );
  redirect(`/recipients/${recipientId}` as Route);
}
