"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { submissionFormSchema } from "@/lib/campaigns/approval/schema";
import { submitPlan } from "@/lib/campaigns/approval/submit-plan";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { onNewVersion } from "@/lib/web/on-new-version";
import { stopChecking } from "@/lib/web/return-to-check";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

/** Submits, and goes on to the receipt; pressed twice, to the same receipt. */
export async function submitPlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(submissionFormSchema, formData, async (form) => ({
    planId: form.planId,
    ...(await submitPlan(actor, form, new Date())),
  }));
  if (!result.ok) {
    if (result.refusal?.code === "STALE") refresh();
    return onNewVersion(result);
  }
  await stopChecking(result.value.planId);
  await setFlash(`Đã trình Chủ tịch. Biên nhận số ${result.value.number}.`);
  redirect(`/plans/${result.value.planId}/submission`);
}
