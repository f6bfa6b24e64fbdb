"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { participantsSchema } from "@/lib/pledges/closing/schema";
import { setParticipants } from "@/lib/pledges/closing/settings";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function setParticipantsAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(participantsSchema, formData, async (input) => ({
    changed: await setParticipants(actor, input, new Date()),
    campaignId: input.campaignId,
  }));
  if (!result.ok) return result.state;
  const { changed, campaignId } = result.value;
  await setFlash(
    changed === 0 ? "Đơn vị tham gia vẫn như cũ." : `Đã đổi ${changed} đơn vị tham gia.`,
  );
  redirect(`/campaigns/${campaignId}/participants` as Route);
}
