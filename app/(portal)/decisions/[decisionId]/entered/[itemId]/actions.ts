"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { correctEntry, correctEntrySchema } from "@/lib/decisions/from-paper/correct-entry";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function correctEntryAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(correctEntrySchema, formData, async (form) => {
    await correctEntry(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash(`Đã sửa lời ghi: ${result.value.name}.`);
  redirect(`/decisions/${result.value.decisionId}/outcome`);
}
