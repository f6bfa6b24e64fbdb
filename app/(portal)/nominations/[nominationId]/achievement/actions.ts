"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { savePoints } from "@/lib/nominations/dossiers/save-points";
import { pointsOf, savePointsSchema } from "@/lib/nominations/dossiers/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function savePointsAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(savePointsSchema, formData, (form) =>
    savePoints(actor, pointsOf(form), new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu thành tích.");
  redirect(`/nominations/dossiers/${result.value.dossierId}` as Route);
}
