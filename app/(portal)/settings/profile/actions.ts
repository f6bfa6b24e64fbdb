"use server";

import { forbidden, redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { canKeepSettings } from "@/lib/communes/policy";
import { changeProfile, changeSeal, removeSeal } from "@/lib/communes/profile-commands";
import { profileSchema, sealSchema } from "@/lib/communes/profile-schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function changeProfileAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(profileSchema, formData, (profile) =>
    changeProfile(actor, profile, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash(
    "Đã lưu. Kế hoạch mới và trang công khai theo thông tin này; văn bản đã ký không đổi.",
  );
  redirect("/settings/profile");
}

export async function changeSealAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(sealSchema, formData, async ({ seal }) =>
    changeSeal(actor, new Uint8Array(await seal.arrayBuffer()), new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu hình dấu.");
  redirect("/settings/profile");
}

export async function removeSealAction(): Promise<void> {
  const actor = await requireActor();
  if (!canKeepSettings(actor).allowed) forbidden();
  await removeSeal(actor, new Date());
  await setFlash("Đã bỏ hình dấu.");
  redirect("/settings/profile");
}
