"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { acceptReport, recallReport } from "@/lib/pledges/reports/move-report";
import { beginReportSchema, reportRefSchema } from "@/lib/pledges/reports/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

/** Makes the draft of a period, or finds it, and leads to it. */
export async function beginReportAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(beginReportSchema, formData, (start) =>
    beginReport(actor, start, new Date()),
  );
  if (!result.ok) return result.state;
  redirect(`/reports/${result.value.reportId}/edit` as Route);
}

export async function acceptReportAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(reportRefSchema, formData, async (ref) => {
    await acceptReport(actor, ref, new Date());
    return ref.reportId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã nhận báo cáo. Số liệu từ nay được tính vào kết quả chung.");
  redirect(`/reports/${result.value}` as Route);
}

export async function recallReportAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(reportRefSchema, formData, async (ref) => {
    await recallReport(actor, ref, new Date());
    return ref.reportId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã rút về. Sửa xong nhớ nộp lại.");
  redirect(`/reports/${result.value}/edit` as Route);
}
