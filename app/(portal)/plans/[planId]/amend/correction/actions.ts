"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { correctionSchema } from "@/lib/campaigns/issue/amend-form";
import { beginCorrection } from "@/lib/campaigns/issue/commands/begin-change";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { withFieldOf } from "../with-field-of";

export async function beginCorrectionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(correctionSchema, formData, (form) =>
    beginCorrection(actor, form, new Date()),
  );
  if (!result.ok) return withFieldOf(result);
  await setFlash("Đã soạn công văn đính chính. Xem lại rồi trình ký.");
  redirect(`/plans/${result.value}`);
}
