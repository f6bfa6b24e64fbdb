"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import { issueSchema } from "@/lib/campaigns/issue/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function issuePlanAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(issueSchema, formData, async (form) => {
    const { number } = await issuePlan(actor, form, new Date());
    return { planId: form.planId, number };
  });
  if (!result.ok) {
    // The number shown may be another by now.
    refresh();
    return result.state;
  }
  await setFlash(`Đã phát hành văn bản số ${result.value.number}.`);
  redirect(`/plans/${result.value.planId}/issued`);
}
