"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { removeNominee } from "@/lib/nominations/dossiers/nominees";
import { nominationRefSchema } from "@/lib/nominations/dossiers/schema";
import { submitNomination } from "@/lib/nominations/dossiers/submit";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function submitNominationAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(nominationRefSchema, formData, async (ref) => {
    await submitNomination(actor, ref, new Date());
    return ref.nominationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã nộp lại đề nghị, đã báo thường trực.");
  redirect(`/nominations/${result.value}` as Route);
}

export async function removeNomineeAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(nominationRefSchema, formData, (ref) =>
    removeNominee(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã xóa đề nghị khỏi hồ sơ.");
  redirect(`/nominations/dossiers/${result.value.dossierId}` as Route);
}
