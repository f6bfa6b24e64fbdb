"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  accumulationsSchema,
  closeSchema,
  closingDaySchema,
  levelSchema,
} from "@/lib/pledges/closing/schema";
import {
  closeCampaign,
  setAccumulations,
  setClosingDay,
  setLevel,
} from "@/lib/pledges/closing/settings";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

const settingsOf = (campaignId: string) => `/campaigns/${campaignId}/settings` as Route;

export async function setClosingDayAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(closingDaySchema, formData, async (input) => {
    await setClosingDay(actor, input, new Date());
    return input.campaignId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu ngày khóa nhận.");
  redirect(settingsOf(result.value));
}

export async function setAccumulationsAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(accumulationsSchema, formData, async (input) => ({
    changed: await setAccumulations(actor, input, new Date()),
    campaignId: input.campaignId,
  }));
  if (!result.ok) return result.state;
  const { changed, campaignId } = result.value;
  await setFlash(
    changed === 0 ? "Cách tính vẫn như cũ." : `Đã đổi cách tính của ${changed} chỉ tiêu.`,
    changed === 0 ? "notice" : "success",
  );
  redirect(settingsOf(campaignId));
}

export async function setLevelAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(levelSchema, formData, async (input) => {
    await setLevel(actor, input, new Date());
    return input.campaignId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu cấp phát động.");
  redirect(settingsOf(result.value));
}

export async function closeCampaignAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(closeSchema, formData, async ({ campaignId }) => {
    await closeCampaign(actor, { campaignId }, new Date());
    return campaignId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã kết thúc phong trào. Việc tiếp theo: đánh giá kết quả, lập báo cáo tổng kết.");
  redirect(`/campaigns/${result.value}` as Route);
}
