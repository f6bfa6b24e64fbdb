"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { fixPlan } from "@/lib/campaigns/commands/fix-plan";
import { planFixSchema } from "@/lib/campaigns/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

/** Back to the findings, drawn anew: what is left to do is seen at once. */
export async function applyFixAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(planFixSchema, formData, async (fix) => {
    await fixPlan(actor, fix, new Date());
    return fix;
  });
  if (!result.ok) {
    // What is left to do may be another list by now.
    refresh();
    return result.state;
  }
  await setFlash("Đã sửa và lưu văn bản.");
  const { planId, backTo } = result.value;
  const places = { overview: "#findings", sheet: "/sheet?checks=1#findings", submit: "/submit" };
  redirect(`/plans/${planId}${places[backTo]}`);
}
