"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { startFromSuperior } from "@/lib/campaigns/commands/add-superior-plan";
import { importFormSchema } from "@/lib/campaigns/import-form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withRefusalAtField } from "../refusal-at-field";

export async function startFromSuperiorAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(importFormSchema, formData, (form) =>
    startFromSuperior(actor, form, new Date()),
  );
  if (!result.ok) return withRefusalAtField(result.state, formData);
  const { planId, superiorPlanId } = result.value;
  await setFlash("Đã đọc kế hoạch của cấp trên và lập bản nháp. Chọn mục cần lấy sang.");
  redirect(`/plans/${planId}/superior/${superiorPlanId}`);
}
