"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { addFile, removeFile } from "@/lib/nominations/files/commands";
import { addFileSchema, removeFileSchema } from "@/lib/nominations/files/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function addDossierFileAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(addFileSchema, formData, async (form) => {
    await addFile(actor, form, new Date());
    return form.dossierId;
  });
  if (!result.ok) {
    const { state, refusal } = result;
    if (refusal?.code !== "RULE_BROKEN") return state;
    return { ...state, fieldErrors: { file: [refusal.message] } };
  }
  await setFlash("Đã thêm tệp.");
  redirect(`/nominations/dossiers/${result.value}/files` as Route);
}

export async function removeDossierFileAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(removeFileSchema, formData, (ref) =>
    removeFile(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ tệp.");
  redirect(`/nominations/dossiers/${result.value.dossierId}/files` as Route);
}
