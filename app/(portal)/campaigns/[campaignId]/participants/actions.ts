"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { participantsSchema } from "@/lib/pledges/closing/schema";
import { setParticipants } from "@/lib/pledges/closing/settings";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function setParticipantsAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(participantsSchema, formData, async (input) => ({
    changed: await setParticipants(actor, input, new Date()),
    campaignId: input.campaignId,
  }));
  if (!result.ok) return result.state;
  const { changed, campaignId } = result.value;
  await setFlash(
    changed === 0 ? "Đơn vị tham gia vẫn như cũ." : `Đã đổi ${changed} đơn vị tham gia.`,
    changed === 0 ? "notice" : "success",
  );
  redirect(`/campaigns/${campaignId}/participants` as Route);
}
