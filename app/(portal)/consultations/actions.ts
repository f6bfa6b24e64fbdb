"use server";

import { redirect } from "next/navigation";
import {
  concludeConsultation,
  removeNominee,
} from "@/lib/appraisals/consultation/conclude-consultation";
import { handleOpinion } from "@/lib/appraisals/consultation/handle-opinion";
import { openConsultation } from "@/lib/appraisals/consultation/open-consultation";
import { enterOpinion } from "@/lib/appraisals/consultation/receive-opinion";
import {
  concludeConsultationSchema,
  enterOpinionSchema,
  handleOpinionSchema,
  openConsultationSchema,
  removeNomineeSchema,
} from "@/lib/appraisals/consultation/schema";
import { findActor } from "@/lib/auth/session";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function openConsultationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(openConsultationSchema, formData, (form) =>
    openConsultation(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã công khai danh sách lấy ý kiến.");
  redirect(`/consultations/${result.value}`);
}

export async function enterOpinionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(enterOpinionSchema, formData, async (form) => {
    await enterOpinion(actor, form, new Date());
    return form.consultationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ý kiến.");
  redirect(`/consultations/${result.value}`);
}

export async function handleOpinionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(handleOpinionSchema, formData, (form) =>
    handleOpinion(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu trả lời.");
  redirect(`/consultations/${result.value}`);
}

export async function removeShownNomineeAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(removeNomineeSchema, formData, async (form) => {
    await removeNominee(actor, form, new Date());
    return form.consultationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã đưa ra khỏi danh sách; trang công khai không còn nêu tên.");
  redirect(`/consultations/${result.value}`);
}

export async function concludeConsultationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(concludeConsultationSchema, formData, async (form) => {
    await concludeConsultation(actor, form, new Date());
    return form.consultationId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã kết thúc lấy ý kiến. Các đề nghị đưa ra Hội đồng được.");
  redirect(`/consultations/${result.value}`);
}
