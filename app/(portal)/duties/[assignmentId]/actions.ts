"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { finishDuty, receiveDuty, reopenDuty } from "@/lib/campaigns/duties/commands";
import { answerQuestion, askQuestion } from "@/lib/campaigns/duties/questions";
import {
  answerSchema,
  dutyDoneSchema,
  dutyRefSchema,
  dutyTimeSchema,
  questionSchema,
} from "@/lib/campaigns/duties/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function receiveDutyAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await requireActor();
  const result = await handleForm(dutyRefSchema, formData, async (ref) => {
    await receiveDuty(actor, ref, new Date());
    return ref.assignmentId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã báo là đơn vị nhận việc.");
  redirect(`/duties/${result.value}`);
}

export async function finishDutyAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(dutyDoneSchema, formData, async (done) => {
    await finishDuty(actor, done, new Date());
    return done.assignmentId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã đánh dấu là xong.");
  redirect(`/duties/${result.value}`);
}

export async function reopenDutyAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await requireActor();
  const result = await handleForm(dutyTimeSchema, formData, async (time) => {
    await reopenDuty(actor, time, new Date());
    return time.assignmentId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ đánh dấu, việc lại là chưa xong.");
  redirect(`/duties/${result.value}`);
}

export async function askQuestionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(questionSchema, formData, async (question) => {
    await askQuestion(actor, question, new Date());
    return question.assignmentId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gửi câu hỏi cho thường trực thi đua.");
  redirect(`/duties/${result.value}`);
}

export async function answerQuestionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(answerSchema, formData, async (answer) => {
    await answerQuestion(actor, answer, new Date());
    return answer.assignmentId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gửi trả lời.");
  redirect(`/duties/${result.value}`);
}
