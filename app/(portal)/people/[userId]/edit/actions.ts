"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { changePerson } from "@/lib/people/accounts-commands";
import { changedIdentitySchema } from "@/lib/people/accounts-schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function changePersonAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(changedIdentitySchema, formData, async (identity) => {
    await changePerson(actor, identity, new Date());
    return identity.userId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu.");
  redirect(`/people/${result.value}` as Route);
}
