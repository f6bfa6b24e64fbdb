"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { acceptPledge, recallPledge, returnPledge } from "@/lib/pledges/pledge/handle-pledge";
import { pledgeRefSchema, returnPledgeSchema } from "@/lib/pledges/pledge/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function acceptPledgeAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(pledgeRefSchema, formData, async (ref) => {
    await acceptPledge(actor, ref, new Date());
    return ref.pledgeId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã nhận bản đăng ký, đã báo đơn vị.");
  redirect(`/pledges/${result.value}`);
}

export async function recallPledgeAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(pledgeRefSchema, formData, async (ref) => {
    await recallPledge(actor, ref, new Date());
    return ref.pledgeId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã rút bản đăng ký về để sửa. Sửa xong nhớ nộp lại.");
  redirect(`/pledges/${result.value}`);
}

export async function returnPledgeAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(returnPledgeSchema, formData, async (form) => {
    await returnPledge(actor, form, new Date());
    return form.pledgeId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã trả bản đăng ký lại để bổ sung, đã báo đơn vị.");
  redirect(`/pledges/${result.value}`);
}
