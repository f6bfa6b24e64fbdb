"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { covenantFormSchema, covenantRefSchema } from "@/lib/pledges/covenants/schema";
import { reopenCovenant, signCovenant } from "@/lib/pledges/covenants/sign-covenant";
import { writeCovenant } from "@/lib/pledges/covenants/write-covenant";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function writeCovenantAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(covenantFormSchema, formData, (form) =>
    writeCovenant(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã gửi giao ước tới các đơn vị để ký.");
  redirect(`/covenants/${result.value}`);
}

export async function signCovenantAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(covenantRefSchema, formData, async (form) => {
    await signCovenant(actor, form, new Date());
    return form.covenantId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ký giao ước thay mặt đơn vị.");
  redirect(`/covenants/${result.value}`);
}

export async function reopenCovenantAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(covenantRefSchema, formData, async (form) => {
    await reopenCovenant(actor, form, new Date());
    return form.covenantId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ các chữ ký. Sửa lời rồi gửi lại cho các đơn vị ký.");
  redirect(`/covenants/${result.value}/edit`);
}
