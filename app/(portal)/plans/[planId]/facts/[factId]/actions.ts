"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { changeFact, deleteFact } from "@/lib/campaigns/facts/commands/save-fact";
import { changedFactSchema, deletedFactSchema } from "@/lib/campaigns/facts/form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { withChosenUnits } from "../chosen-units";

export async function changeFactAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const schema = changedFactSchema(formData.get("kind"));
  const result = await handleForm(schema, formData, async (form) => {
    const { planId, factId: id, factVersion: version, clauseId, content } = form;
    const change = { planId, id, version, content, ...(clauseId && { clauseId }) };
    await changeFact(actor, change, new Date());
    return form;
  });
  if (!result.ok) return withChosenUnits(result.state, formData);
  await setFlash("Đã lưu dữ kiện.");
  const { planId, content } = result.value;
  redirect(`/plans/${planId}/facts#fact-${content.kind}`);
}

export async function deleteFactAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(deletedFactSchema, formData, async (form) => {
    const { planId, factId: id, factVersion: version, kind } = form;
    await deleteFact(actor, { planId, id, version, kind }, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã xóa dữ kiện; câu văn còn nguyên.");
  redirect(`/plans/${result.value.planId}/facts`);
}
