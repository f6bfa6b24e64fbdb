"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { NotConfirmedError } from "@/lib/auth/confirm-identity";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  signMinutes,
  withdrawSignature,
  writeMinutesWords,
} from "@/lib/council/papers/sign-minutes";
import {
  minutesWordsSchema,
  sessionRefSchema,
  signMinutesSchema,
} from "@/lib/council/sessions/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { visitorOf } from "@/lib/web/visitor";

const minutesPage = (id: string) => `/council/sessions/${id}/minutes` as Route;

export async function writeWordsAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(minutesWordsSchema, formData, async (form) => {
    await writeMinutesWords(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu phần thảo luận, ý kiến khác.");
  redirect(minutesPage(result.value));
}

export async function withdrawSignatureAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(sessionRefSchema, formData, async (form) => {
    await withdrawSignature(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã rút chữ ký. Sửa biên bản rồi ký lại.");
  redirect(minutesPage(result.value));
}

/** Asks for the password or code again and signs. */
export async function signMinutesAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const visitor = visitorOf(await headers());
  const result = await handleForm(
    signMinutesSchema,
    formData,
    async ({ code, password, ...ref }) => {
      const proof = code === undefined ? { password: password ?? "" } : { code };
      await signMinutes(actor, { ...ref, proof }, visitor, new Date());
      return ref.sessionId;
    },
  );
  if (!result.ok) {
    const { values: { code: _, ...values } = {}, ...state } = result.state;
    if (!(result.refusal instanceof NotConfirmedError)) return { ...state, values };
    const field = formData.has("code") ? "code" : "password";
    return { ...state, values, fieldErrors: { [field]: [result.refusal.message] } };
  }
  await setFlash("Đã ký biên bản.");
  redirect(minutesPage(result.value));
}
