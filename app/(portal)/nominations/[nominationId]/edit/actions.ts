"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { saveNominee } from "@/lib/nominations/dossiers/save-nominee";
import { saveNomineeSchema } from "@/lib/nominations/dossiers/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function saveNomineeAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(saveNomineeSchema, formData, async (form) => {
    const isLeader = form.isLeader === "" ? null : form.isLeader === "yes";
    await saveNominee(actor, { ...form, isLeader, isClear: form.isClear === "on" }, new Date());
    return form.nominationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu. Viết tiếp thành tích.");
  redirect(`/nominations/${result.value}/achievement` as Route);
}
