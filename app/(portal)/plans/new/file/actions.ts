"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { importPlan } from "@/lib/campaigns/commands/import-plan";
import { importFormSchema } from "@/lib/campaigns/import-form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withRefusalAtField } from "../refusal-at-field";

export async function importPlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(importFormSchema, formData, (form) =>
    importPlan(actor, form, new Date()),
  );
  if (!result.ok) return withRefusalAtField(result.state, formData);
  await setFlash("Đã đọc văn bản và lưu thành bản nháp.");
  redirect(`/plans/${result.value.planId}`);
}
