"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { addNomineeSchema } from "@/lib/nominations/dossiers/schema";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function addNomineeAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(addNomineeSchema, formData, (form) =>
    addNominee(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  redirect(`/nominations/${result.value.nominationId}/edit` as Route);
}
