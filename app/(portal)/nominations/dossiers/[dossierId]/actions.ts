"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { dossierRefSchema } from "@/lib/nominations/dossiers/schema";
import { deleteDossier, recallDossier } from "@/lib/nominations/dossiers/take-back";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function recallDossierAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(dossierRefSchema, formData, async (ref) => {
    await recallDossier(actor, ref, new Date());
    return ref.dossierId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã rút hồ sơ về để sửa. Sửa xong nhớ nộp lại.");
  redirect(`/nominations/dossiers/${result.value}` as Route);
}

export async function deleteDossierAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(dossierRefSchema, formData, (ref) =>
    deleteDossier(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã xóa bản nháp.");
  redirect("/nominations" as Route);
}
