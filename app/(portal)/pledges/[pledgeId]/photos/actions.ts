"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { addPhoto, removePhoto } from "@/lib/pledges/photos/commands";
import { photoRefSchema } from "@/lib/pledges/photos/schema";
import { pledgePhotoSchema } from "@/lib/pledges/pledge/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function addPaperPhotoAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(pledgePhotoSchema, formData, async (form) => {
    const { pledgeId, photo: file, caption } = form;
    await addPhoto(actor, { pledgeId, kind: "PAPER", file, caption }, new Date());
    return pledgeId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã thêm ảnh bản giấy.");
  redirect(`/pledges/${result.value}/photos` as Route);
}

export async function removePaperPhotoAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(photoRefSchema, formData, (ref) =>
    removePhoto(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ ảnh.");
  redirect(`/pledges/${result.value.pledgeId}/photos` as Route);
}
