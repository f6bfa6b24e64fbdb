"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { meetingOf, saveMeetingSchema, votesOf } from "@/lib/nominations/dossiers/meeting-schema";
import { saveMeeting } from "@/lib/nominations/dossiers/save-meeting";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function saveMeetingAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(saveMeetingSchema, formData, async (form) => {
    const { dossierId, version } = form;
    const meeting = meetingOf(form);
    await saveMeeting(actor, { dossierId, version, meeting, votes: votesOf(form) }, new Date());
    return dossierId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu cuộc họp xét.");
  redirect(`/nominations/dossiers/${result.value}` as Route);
}
