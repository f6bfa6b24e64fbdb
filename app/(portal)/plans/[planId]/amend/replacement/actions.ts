"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { replacementSchema } from "@/lib/campaigns/issue/amend-form";
import { beginReplacement } from "@/lib/campaigns/issue/commands/begin-change";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function beginReplacementAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(replacementSchema, formData, ({ planId }) =>
    beginReplacement(actor, planId, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash(
    "Đã soạn bản nháp thay thế, kèm dữ kiện của bản cũ. Sửa, xem lại dữ kiện rồi trình ký.",
  );
  redirect(`/plans/${result.value}`);
}
