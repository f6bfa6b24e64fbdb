"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { startSeries } from "@/lib/campaigns/issue/commands/keep-register";
import { seriesName } from "@/lib/campaigns/issue/numbering";
import { startSeriesSchema } from "@/lib/campaigns/issue/schema";
import { twoDigits } from "@/lib/text/numbers";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function startSeriesAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(startSeriesSchema, formData, async (form) => {
    await startSeries(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { series, next } = result.value;
  await setFlash(`${seriesName(series.kind, series.year)}: bắt đầu từ số ${twoDigits(next)}.`);
  redirect("/settings/numbers");
}
