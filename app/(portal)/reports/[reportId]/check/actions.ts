"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { submitReportSchema } from "@/lib/pledges/reports/schema";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function submitReportAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(submitReportSchema, formData, async (form) => {
    const { number } = await submitReport(actor, form, new Date());
    return { reportId: form.reportId, number };
  });
  if (!result.ok) {
    // Drawn anew, the page asks what it did not before: why it comes late, once the day is over; a figure now missing.
    if (result.refusal) refresh();
    return result.state;
  }
  await setFlash(`Đã nộp, biên nhận số ${result.value.number}.`);
  redirect(`/reports/${result.value.reportId}` as Route);
}
