"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { addFact } from "@/lib/campaigns/facts/commands/save-fact";
import { newFactSchema } from "@/lib/campaigns/facts/form";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withChosenUnits } from "../chosen-units";

/** Adds the fact, and its clause when none was chosen. */
export async function addFactAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return withChosenUnits(signedOutState(formData), formData);
  const result = await handleForm(newFactSchema(formData.get("kind")), formData, async (form) => {
    const { planId, clauseId, newClauseId, content } = form;
    const clause = clauseId ? { id: clauseId } : { newId: newClauseId };
    await addFact(actor, { planId, content, clause }, new Date());
    return form;
  });
  if (!result.ok) return withChosenUnits(result.state, formData);
  const { planId, clauseId, content } = result.value;
  await setFlash(
    clauseId ? "Đã ghi dữ kiện." : "Đã ghi dữ kiện và viết thành một điểm mới trong văn bản.",
  );
  redirect(`/plans/${planId}/facts#fact-${content.kind}`);
}
