"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { changeFact, deleteFact } from "@/lib/campaigns/facts/commands/save-fact";
import { changedFactSchema, deletedFactSchema } from "@/lib/campaigns/facts/form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withChosenUnits } from "../chosen-units";

export async function changeFactAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return withChosenUnits(signedOutState(formData), formData);
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
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(deletedFactSchema, formData, async (form) => {
    const { planId, factId: id, factVersion: version, kind } = form;
    await deleteFact(actor, { planId, id, version, kind }, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã xóa dữ kiện; câu văn còn nguyên.");
  redirect(`/plans/${result.value.planId}/facts`);
}
