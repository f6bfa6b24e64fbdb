"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { setPeriod } from "@/lib/campaigns/facts/commands/set-period";
import { periodFormSchema } from "@/lib/campaigns/facts/form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function setPeriodAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(periodFormSchema, formData, async (form) => {
    await setPeriod(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu thời gian thi đua.");
  redirect(`/plans/${result.value.planId}/facts`);
}
