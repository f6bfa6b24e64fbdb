"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { setPeriod } from "@/lib/campaigns/facts/commands/set-period";
import { periodFormSchema } from "@/lib/campaigns/facts/form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { isChecking } from "@/lib/web/return-to-check";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function setPeriodAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(periodFormSchema, formData, async (form) => {
    await setPeriod(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu thời gian thi đua.");
  const { planId } = result.value;
  redirect(`/plans/${planId}/${(await isChecking(planId)) ? "submit" : "facts"}`);
}
