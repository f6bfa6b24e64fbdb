"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findActor } from "@/lib/auth/session";
import { addSuperiorPlan } from "@/lib/campaigns/commands/add-superior-plan";
import { importFormSchema } from "@/lib/campaigns/import-form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withRefusalAtField } from "../../../new/refusal-at-field";

const addSchema = z.intersection(
  importFormSchema,
  z.object({ planId: z.uuid("Không tìm thấy kế hoạch.") }),
);

export async function addSuperiorAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(addSchema, formData, async (form) => ({
    planId: form.planId,
    ...(await addSuperiorPlan(actor, form, new Date())),
  }));
  if (!result.ok) return withRefusalAtField(result.state, formData);
  const { planId, superiorPlanId } = result.value;
  await setFlash("Đã đọc kế hoạch của cấp trên và thêm vào phần căn cứ. Chọn mục cần lấy sang.");
  redirect(`/plans/${planId}/superior/${superiorPlanId}`);
}
