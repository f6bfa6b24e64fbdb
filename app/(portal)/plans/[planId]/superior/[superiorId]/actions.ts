"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { carryOver } from "@/lib/campaigns/commands/carry-clauses";
import { carryFormSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function carryOverAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(carryFormSchema, formData, async (form) => ({
    planId: form.planId,
    count: await carryOver(actor, form, new Date()),
  }));
  if (!result.ok) return result.state;
  const { planId, count } = result.value;
  await setFlash(`Đã lấy ${count} mục sang kế hoạch của xã.`);
  redirect(`/plans/${planId}/edit`);
}
