"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { beginPledgeSchema } from "@/lib/pledges/pledge/schema";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function beginPledgeAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(beginPledgeSchema, formData, (form) =>
    beginPledge(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  redirect(`/pledges/${result.value.pledgeId}/edit`);
}
