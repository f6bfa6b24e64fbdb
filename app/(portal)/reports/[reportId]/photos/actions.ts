"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { addPhoto, removePhoto } from "@/lib/pledges/photos/commands";
import { photoRefSchema } from "@/lib/pledges/photos/schema";
import { reportPhotoSchema } from "@/lib/pledges/reports/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function addReportPhotoAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(reportPhotoSchema, formData, async (form) => {
    const { reportId, photo: file, caption, kind } = form;
    await addPhoto(actor, { reportId, kind, file, caption }, new Date());
    return reportId;
  });
  if (!result.ok) {
    const { state, refusal } = result;
    if (refusal?.code !== "RULE_BROKEN") return state;
    return { ...state, fieldErrors: { photo: [refusal.message] } };
  }
  await setFlash("Đã thêm ảnh.");
  redirect(`/reports/${result.value}/photos` as Route);
}

export async function removeReportPhotoAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(photoRefSchema, formData, (ref) =>
    removePhoto(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ ảnh.");
  redirect(`/reports/${result.value.reportId}/photos` as Route);
}
