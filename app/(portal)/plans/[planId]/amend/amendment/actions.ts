"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { amendmentSchema } from "@/lib/campaigns/issue/amend-form";
import { beginAmendment } from "@/lib/campaigns/issue/commands/begin-change";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withFieldOf } from "../with-field-of";

export async function beginAmendmentAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(amendmentSchema, formData, (form) =>
    beginAmendment(actor, form, new Date()),
  );
  if (!result.ok) return withFieldOf(result);
  await setFlash(
    "Đã soạn kế hoạch sửa đổi, bổ sung; dữ kiện ở mục được sửa ghi theo lời mới. Xem lại rồi trình ký.",
  );
  redirect(`/plans/${result.value}`);
}
