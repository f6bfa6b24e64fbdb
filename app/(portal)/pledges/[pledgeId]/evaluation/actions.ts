"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { answerEvaluation, decideEvaluation } from "@/lib/pledges/evaluation/commands";
import { answerEvaluationSchema, evaluationSchema } from "@/lib/pledges/evaluation/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function decideEvaluationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(evaluationSchema, formData, async (decision) => {
    await decideEvaluation(actor, decision, new Date());
    return decision.pledgeId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã đánh giá. Đơn vị được báo và trả lời.");
  redirect(`/pledges/${result.value}/evaluation` as Route);
}

export async function answerEvaluationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(answerEvaluationSchema, formData, async (answer) => {
    await answerEvaluation(actor, answer, new Date());
    return answer.pledgeId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gửi trả lời cho thường trực thi đua.");
  redirect(`/pledges/${result.value}/evaluation` as Route);
}
