"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { saveDossier } from "@/lib/nominations/dossiers/save-dossier";
import { saveDossierSchema } from "@/lib/nominations/dossiers/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function saveDossierAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(saveDossierSchema, formData, async (form) => {
    await saveDossier(actor, form, new Date());
    return form.dossierId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu thông tin chung của hồ sơ.");
  redirect(`/nominations/dossiers/${result.value}` as Route);
}
