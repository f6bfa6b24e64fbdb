"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { submitPledgeSchema } from "@/lib/pledges/pledge/schema";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function submitPledgeAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(submitPledgeSchema, formData, async (form) => {
    await submitPledge(actor, form, new Date());
    return form.pledgeId;
  });
  if (!result.ok) {
    // Drawn anew, the page asks what it did not before: why it comes late, once the day is over; a figure now missing.
    if (result.refusal) refresh();
    return result.state;
  }
  redirect(`/pledges/${result.value}` as Route);
}
