"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { decideEvaluations } from "@/lib/pledges/evaluation/decide-all";
import { allEvaluationsSchema } from "@/lib/pledges/evaluation/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

/** The grades of all units in one press; what cannot be taken stays at its field, the rest is done. */
export async function decideEvaluationsAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(allEvaluationsSchema, formData, async (form) => ({
    ...form,
    ...(await decideEvaluations(actor, form.decisions, new Date())),
  }));
  if (!result.ok) return result.state;
  const { campaignId, round, decided, refused } = result.value;
  const done = decided > 0 ? `Đã đánh giá ${decided} đơn vị.` : "Không có đánh giá nào đổi.";
  if (refused.length > 0) {
    const values = Object.fromEntries(
      [...formData].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const fieldErrors = Object.fromEntries(
      refused.map(({ pledgeId, message }) => [`note-${pledgeId}`, [message]]),
    );
    return { message: done, fieldErrors, values };
  }
  await setFlash(done);
  redirect(`/campaigns/${campaignId}/evaluation${round ? `?round=${round}` : ""}` as Route);
}
