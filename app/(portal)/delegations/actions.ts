"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { grantDelegation, revokeDelegation } from "@/lib/campaigns/approval/delegations";
import { delegationFormSchema, delegationRefSchema } from "@/lib/campaigns/approval/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function grantDelegationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(delegationFormSchema, formData, (form) =>
    grantDelegation(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi việc giao ký thay.");
  redirect("/delegations");
}

export async function revokeDelegationAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(delegationRefSchema, formData, (form) =>
    revokeDelegation(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã thu hồi việc giao ký thay.");
  redirect("/delegations");
}
