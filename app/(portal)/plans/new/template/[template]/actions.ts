"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { startPlan } from "@/lib/campaigns/commands/start-plan";
import { startFormSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function startPlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(startFormSchema, formData, (form) =>
    startPlan(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã soạn bản nháp theo mẫu. Chỗ trong ngoặc vuông […] là chỗ cần điền.");
  redirect(`/plans/${result.value.planId}/edit`);
}
