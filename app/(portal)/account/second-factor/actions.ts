"use server";

import { redirect } from "next/navigation";
import { requireSignedIn } from "@/lib/auth/session";
import { firstCodeSchema, passwordAgainSchema } from "@/lib/people/schema";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from "@/lib/people/second-factor-commands";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function beginSecondFactorAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const person = await requireSignedIn();
  const result = await handleForm(passwordAgainSchema, formData, (proof) =>
    beginSecondFactor(person, proof, new Date()),
  );
  if (!result.ok) return result.state;
  redirect("/account/second-factor");
}

/** Answers with the recovery codes instead of going on: they are kept nowhere, so no address can show them again. */
export async function confirmSecondFactorAction(
  _previous: FormState & { codes?: string[] },
  formData: FormData,
): Promise<FormState & { codes?: string[] }> {
  const person = await requireSignedIn();
  const result = await handleForm(firstCodeSchema, formData, (proof) =>
    confirmSecondFactor(person, proof, new Date()),
  );
  return result.ok ? { codes: result.value } : { ...result.state, values: {} };
}

export async function removeSecondFactorAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const person = await requireSignedIn();
  const result = await handleForm(passwordAgainSchema, formData, (proof) =>
    removeSecondFactor(person, proof, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã tắt xác thực hai bước.");
  redirect("/account");
}
