"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { beginCorrection } from "@/lib/decisions/correction/begin-correction";
import { beginCorrectionSchema } from "@/lib/decisions/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function correctDecisionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(beginCorrectionSchema, formData, (form) =>
    beginCorrection(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lập bản soạn. Sửa lời ghi của từng người, rồi trình Chủ tịch.");
  redirect(`/decisions/${result.value.decisionId}/items`);
}
