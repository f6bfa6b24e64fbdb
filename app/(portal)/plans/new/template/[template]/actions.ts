"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { startPlan } from "@/lib/campaigns/commands/start-plan";
import { startFormSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function startPlanAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(startFormSchema, formData, (form) =>
    startPlan(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã soạn bản nháp theo mẫu. Chỗ trong ngoặc vuông […] là chỗ cần điền.");
  redirect(`/plans/${result.value.planId}/edit`);
}
