"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { resumeNomination } from "@/lib/appraisals/suspension/resume";
import { resumeSchema, suspendSchema } from "@/lib/appraisals/suspension/schema";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import { findActor } from "@/lib/auth/session";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function suspendAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(suspendSchema, formData, async (form) => {
    await suspendNomination(actor, form, new Date());
    return form.nominationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã tạm dừng xét, đã báo đơn vị.");
  redirect(`/nominations/${result.value}/suspension` as Route);
}

export async function resumeAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(resumeSchema, formData, async (form) => {
    await resumeNomination(actor, form, new Date());
    return form.nominationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã xét tiếp, đã báo đơn vị.");
  redirect(`/nominations/${result.value}/appraisal` as Route);
}
