"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { progressDisplaySchema } from "@/lib/pledges/public/schema";
import { showProgress } from "@/lib/pledges/public/show-progress";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function showProgressAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(progressDisplaySchema, formData, async (input) => {
    await showProgress(actor, input, new Date());
    return input;
  });
  if (!result.ok) return result.state;
  const { campaignId, participation, targetIds } = result.value;
  await setFlash(
    participation || targetIds.length > 0
      ? "Đã lưu phần công khai; trang công khai đổi ngay."
      : "Không công khai gì về tiến độ nữa; trang công khai đổi ngay.",
  );
  redirect(`/campaigns/${campaignId}/public` as Route);
}
