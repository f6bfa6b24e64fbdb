"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { changePerson } from "@/lib/people/accounts-commands";
import { changedIdentitySchema } from "@/lib/people/accounts-schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function changePersonAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(changedIdentitySchema, formData, async (identity) => {
    await changePerson(actor, identity, new Date());
    return identity.userId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu.");
  redirect(`/people/${result.value}` as Route);
}
