"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { withdrawSchema } from "@/lib/nominations/dossiers/schema";
import { withdrawNomination } from "@/lib/nominations/dossiers/take-back";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function withdrawNominationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(withdrawSchema, formData, async (form) => {
    await withdrawNomination(actor, form, new Date());
    return form.nominationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã rút đề nghị, đã báo thường trực.");
  redirect(`/nominations/${result.value}` as Route);
}
