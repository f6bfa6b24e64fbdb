"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  enterPaperNumber,
  releaseNumber,
  reserveNumbers,
} from "@/lib/campaigns/issue/commands/keep-register";
import { seriesParam } from "@/lib/campaigns/issue/register-filter";
import { enterSchema, releaseSchema, reserveSchema } from "@/lib/campaigns/issue/schema";
import { twoDigits } from "@/lib/text/numbers";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function reserveAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(reserveSchema, formData, async (form) => ({
    numbers: await reserveNumbers(actor, form, new Date()),
    series: form.series,
  }));
  if (!result.ok) return result.state;
  const { numbers, series } = result.value;
  await setFlash(`Đã giữ số ${numbers.map(twoDigits).join(", ")}.`);
  redirect(`/register?series=${seriesParam(series)}`);
}

export async function enterAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(enterSchema, formData, async (form) => ({
    written: await enterPaperNumber(actor, form, new Date()),
    series: form.series,
  }));
  if (!result.ok) return result.state;
  const { written, series } = result.value;
  await setFlash(`Đã ghi số ${written} vào sổ.`);
  redirect(`/register?series=${seriesParam(series)}`);
}

export async function releaseNumberAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(releaseSchema, formData, async ({ numberId, series }) => ({
    number: await releaseNumber(actor, numberId, new Date()),
    series,
  }));
  if (!result.ok) return result.state;
  const { number, series } = result.value;
  await setFlash(`Đã bỏ giữ số ${twoDigits(number)}: văn bản tiếp theo có thể nhận số này.`);
  redirect(`/register?series=${seriesParam(series)}`);
}
