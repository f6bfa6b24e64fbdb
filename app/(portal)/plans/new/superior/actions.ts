"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { startFromSuperior } from "@/lib/campaigns/commands/add-superior-plan";
import { importFormSchema } from "@/lib/campaigns/import-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { withRefusalAtField } from "../refusal-at-field";

export async function startFromSuperiorAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(importFormSchema, formData, (form) =>
    startFromSuperior(actor, form, new Date()),
  );
  if (!result.ok) return withRefusalAtField(result.state, formData);
  const { planId, superiorPlanId } = result.value;
  await setFlash("Đã đọc kế hoạch của cấp trên và lập bản nháp. Chọn mục cần lấy sang.");
  redirect(`/plans/${planId}/superior/${superiorPlanId}`);
}
