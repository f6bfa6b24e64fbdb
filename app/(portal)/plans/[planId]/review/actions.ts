"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { NotConfirmedError } from "@/lib/auth/confirm-identity";
import { findActor, requireActor } from "@/lib/auth/session";
import { approvePlan } from "@/lib/campaigns/approval/approve-plan";
import { handToDeputy, takeSignatureBack } from "@/lib/campaigns/approval/hand-signature";
import { markRead } from "@/lib/campaigns/approval/open-review";
import { returnPlan } from "@/lib/campaigns/approval/return-plan";
import {
  approvalFormSchema,
  checkFormSchema,
  handFormSchema,
  planOnlySchema,
  returnFormSchema,
} from "@/lib/campaigns/approval/schema";
import { signOffCheck } from "@/lib/campaigns/approval/sign-off-check";
import { findPlan } from "@/lib/campaigns/queries";
import { planRefSchema } from "@/lib/campaigns/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { visitorOf } from "@/lib/web/visitor";
import { proofOf } from "./proof-of";

/** What is new to the person begins after this version. */
export async function markReadAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(planRefSchema, formData, async (form) => {
    await markRead(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi nhận bản này là bản đã đọc.");
  redirect(`/plans/${result.value.planId}/review`);
}

export async function signOffCheckAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(checkFormSchema, formData, async (form) => {
    await signOffCheck(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ký xác nhận phần soát.");
  redirect(`/plans/${result.value.planId}/review`);
}

/** A checker of the clerks' office may no longer see what was returned: they go on to their work. */
export async function returnPlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(returnFormSchema, formData, async (form) => {
    await returnPlan(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { planId } = result.value;
  await setFlash("Đã trả lại văn bản để bổ sung.");
  redirect((await findPlan(actor, planId)) ? `/plans/${planId}/submission` : "/work");
}

export async function handToDeputyAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(handFormSchema, formData, async (form) => {
    await handToDeputy(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã giao Phó Chủ tịch ký thay văn bản này.");
  redirect(`/plans/${result.value.planId}/review`);
}

export async function takeSignatureBackAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(planOnlySchema, formData, async (form) => {
    await takeSignatureBack(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Chủ tịch ký văn bản này.");
  redirect(`/plans/${result.value.planId}/review`);
}

/** Asks for the password or code again and signs. */
export async function approvePlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const visitor = visitorOf(await headers());
  const result = await handleForm(approvalFormSchema, formData, async (form) => {
    const { planId, version } = form;
    await approvePlan(actor, { planId, version, proof: proofOf(form) }, visitor, new Date());
    return planId;
  });
  if (!result.ok) {
    const { values: { code: _, ...values } = {}, ...state } = result.state;
    if (!(result.refusal instanceof NotConfirmedError)) return { ...state, values };
    const field = formData.has("code") ? "code" : "password";
    return { ...state, values, fieldErrors: { [field]: [result.refusal.message] } };
  }
  await setFlash("Đã duyệt, ký. Văn thư cấp số, ngày.");
  redirect(`/plans/${result.value}/submission`);
}
