"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { submitDossierSchema } from "@/lib/nominations/dossiers/schema";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function submitDossierAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(submitDossierSchema, formData, async (form) => {
    await submitDossier(actor, form, new Date());
    return form.dossierId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã nộp hồ sơ, đã báo thường trực thi đua.");
  redirect(`/nominations/dossiers/${result.value}` as Route);
}
