"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { discardBulletin, saveBulletin } from "@/lib/campaigns/public/bulletin/commands";
import { bulletinFormSchema, bulletinRefSchema } from "@/lib/campaigns/public/bulletin/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function saveBulletinAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(bulletinFormSchema, formData, async (form) => {
    await saveBulletin(actor, form, new Date());
    return form.planId;
  });
  if (!result.ok) {
    if (result.refusal?.code !== "STALE") return result.state;
    // The page is drawn anew, with what is kept now: the next press is about that.
    refresh();
    const { version: _version, hiddenSince: _hidden, ...values } = result.state.values ?? {};
    return { ...result.state, values: { ...values, isStale: "yes" } };
  }
  await setFlash("Đã lưu bản tin.");
  redirect(`/plans/${result.value}/bulletin`);
}

export async function discardBulletinAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(bulletinRefSchema, formData, async (form) => {
    await discardBulletin(actor, form, new Date());
    return form.planId;
  });
  if (!result.ok) return result.state;
  await setFlash("Bản tin trở lại lời viết sẵn từ dữ kiện.");
  redirect(`/plans/${result.value}/bulletin`);
}
