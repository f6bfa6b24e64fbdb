"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { copyPlan } from "@/lib/campaigns/commands/copy-plan";
import { copyFormSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function copyPlanAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(copyFormSchema, formData, (form) =>
    copyPlan(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã chép thành bản nháp mới. Số và ngày văn bản để trống.");
  redirect(`/plans/${result.value.planId}/edit`);
}
