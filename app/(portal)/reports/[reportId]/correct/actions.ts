"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { canHandle } from "@/lib/pledges/policy";
import { askCorrection, correctLine, decideCorrection } from "@/lib/pledges/reports/corrections";
import { correctionSchema, decisionSchema } from "@/lib/pledges/reports/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

/** The office's own holds at once; a unit's waits for the office. */
export async function correctLineAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const isOffice = canHandle(actor).allowed;
  const result = await handleForm(correctionSchema, formData, (form) =>
    isOffice ? correctLine(actor, form, new Date()) : askCorrection(actor, form, new Date()),
  );
  if (!result.ok) {
    // The page is drawn anew with what stands there now: the next press is about that.
    if (result.refusal?.code === "STALE") refresh();
    return result.state;
  }
  await setFlash(
    isOffice
      ? "Đã đính chính. Số cũ và lý do còn ghi ở báo cáo."
      : "Đã gửi đề nghị đính chính. Số cũ còn giữ nguyên cho tới khi thường trực nhận.",
  );
  redirect(`/reports/${result.value.reportId}` as Route);
}

export async function decideCorrectionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(decisionSchema, formData, async (decision) => {
    const { reportId } = await decideCorrection(actor, decision, new Date());
    return { reportId, accept: decision.accept };
  });
  if (!result.ok) return result.state;
  const { reportId, accept } = result.value;
  await setFlash(accept ? "Đã nhận đính chính, số liệu đã đổi." : "Đã trả lời: không nhận.");
  redirect(`/reports/${reportId}` as Route);
}
