"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { addExistingPerson } from "@/lib/people/accounts-commands";
import { existingPersonSchema } from "@/lib/people/accounts-schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withRoles } from "../typed-place";

export async function addExistingPersonAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return withRoles(signedOutState(formData), formData);
  const result = await handleForm(existingPersonSchema, formData, (person) =>
    addExistingPerson(actor, person, new Date()),
  );
  if (!result.ok) return withRoles(result.state, formData);
  await setFlash("Đã thêm vai trò. Người ấy vào bằng mật khẩu đang dùng.");
  redirect(`/people/${result.value.userId}` as Route);
}
