"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { beginPaperDecision } from "@/lib/decisions/from-paper/enter-decision";
import { setFund } from "@/lib/decisions/money/fund";
import {
  noteSpending,
  removeSpending,
  removeSpendingSchema,
  spendingSchema,
} from "@/lib/decisions/money/spending";
import { beginDecision } from "@/lib/decisions/proposal/begin-decision";
import { beginDecisionSchema, beginPaperSchema, fundSchema } from "@/lib/decisions/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function beginDecisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(beginDecisionSchema, formData, (form) =>
    beginDecision(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  redirect(`/decisions/${result.value.decisionId}`);
}

export async function beginPaperAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(beginPaperSchema, formData, (form) =>
    beginPaperDecision(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  redirect(`/decisions/${result.value.decisionId}/items`);
}

export async function setFundAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(fundSchema, formData, async (form) => {
    await setFund(actor, form, new Date());
    return form.year;
  });
  if (!result.ok) return result.state;
  await setFlash(`Đã ghi quỹ năm ${result.value}.`);
  redirect(`/decisions/fund?year=${result.value}`);
}

export async function noteSpendingAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(spendingSchema, formData, async (form) => {
    await noteSpending(actor, form, new Date());
    return form.year;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi khoản chi.");
  redirect(`/decisions/fund?year=${result.value}`);
}

export async function removeSpendingAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(removeSpendingSchema, formData, (form) =>
    removeSpending(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ khoản chi ghi sai.");
  redirect(`/decisions/fund?year=${result.value}`);
}
