"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { copyPlan } from "@/lib/campaigns/commands/copy-plan";
import { copyFormSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function copyPlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(copyFormSchema, formData, (form) =>
    copyPlan(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã chép thành bản nháp mới. Số và ngày văn bản để trống.");
  redirect(`/plans/${result.value.planId}/edit`);
}
