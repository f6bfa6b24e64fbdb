"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { startFromLastYear } from "@/lib/campaigns/commands/copy-plan";
import { lastYearFormSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function startFromLastYearAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  let changed = 0;
  const result = await handleForm(lastYearFormSchema, formData, (form) => {
    changed = form.shifts.length;
    return startFromLastYear(actor, form, new Date());
  });
  if (!result.ok) return result.state;
  await setFlash(`Đã soạn bản nháp từ kế hoạch năm trước, đổi ${changed} chỗ.`);
  redirect(`/plans/${result.value.planId}/edit`);
}
