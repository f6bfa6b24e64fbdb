"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { saveMailSetting } from "@/lib/notifications/commands";
import { mailSettingSchema } from "@/lib/notifications/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function saveMailSettingAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(mailSettingSchema, formData, (setting) =>
    saveMailSetting(actor, setting),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu cách nhận thông báo.");
  redirect("/notifications/settings");
}
