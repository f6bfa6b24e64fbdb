"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { nameChecker } from "@/lib/campaigns/approval/name-checker";
import { recallPlan } from "@/lib/campaigns/approval/recall-plan";
import { checkerFormSchema, planOnlySchema } from "@/lib/campaigns/approval/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

/** Takes the plan back and goes on to its parts. */
export async function recallPlanAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(planOnlySchema, formData, async (form) => {
    await recallPlan(actor, form, new Date());
    return form;
  });
  if (!result.ok) {
    // Somebody has opened it, or decided: the page says who.
    refresh();
    return result.state;
  }
  await setFlash("Đã rút văn bản về. Sửa xong thì trình lại.");
  redirect(`/plans/${result.value.planId}`);
}

/** Gives a check to somebody else and goes back to where the plan stands. */
export async function nameCheckerAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(checkerFormSchema, formData, async (form) => {
    await nameChecker(actor, form, new Date());
    return form;
  });
  if (!result.ok) {
    refresh();
    return result.state;
  }
  await setFlash("Đã giao người khác soát.");
  redirect(`/plans/${result.value.planId}/submission`);
}
