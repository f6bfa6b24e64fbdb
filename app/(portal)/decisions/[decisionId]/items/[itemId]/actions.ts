"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { editItem, editItemSchema } from "@/lib/decisions/proposal/edit-item";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function editItemAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(editItemSchema, formData, async (form) => {
    await editItem(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash(`Đã sửa: ${result.value.name}.`);
  redirect(`/decisions/${result.value.decisionId}/items`);
}
