"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { beginDossier } from "@/lib/nominations/dossiers/begin-dossier";
import { beginDossierSchema } from "@/lib/nominations/dossiers/schema";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function beginDossierAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(beginDossierSchema, formData, (form) =>
    beginDossier(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  redirect(`/nominations/dossiers/${result.value.dossierId}` as Route);
}
