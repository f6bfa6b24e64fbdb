"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { removeSuperiorPlan } from "@/lib/campaigns/commands/carry-clauses";
import { superiorRefSchema } from "@/lib/campaigns/start-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function removeSuperiorAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(superiorRefSchema, formData, async (ref) => {
    await removeSuperiorPlan(actor, ref, new Date());
    return ref;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gỡ kế hoạch của cấp trên. Lời văn đã lấy sang vẫn còn trong kế hoạch.");
  redirect(`/plans/${result.value.planId}/superior`);
}
