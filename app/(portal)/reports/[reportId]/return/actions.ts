"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { returnReport } from "@/lib/pledges/reports/move-report";
import { returnReportSchema } from "@/lib/pledges/reports/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function returnReportAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(returnReportSchema, formData, async (form) => {
    await returnReport(actor, form, new Date());
    return form.reportId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã trả lại, đơn vị được báo cùng lý do.");
  redirect(`/reports/${result.value}` as Route);
}
