"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { typedFields } from "@/lib/pledges/reports/fields";
import { saveReport } from "@/lib/pledges/reports/save-report";
import { saveReportSchema } from "@/lib/pledges/reports/schema";
import { formatTime } from "@/lib/text/dates";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { signedOutState } from "@/lib/web/signed-out-state";
import type { DraftFormState } from "@/lib/web/use-draft-form";

/** Keeps what was typed, by a press or by itself; a press then leads where its button says. */
export async function saveReportAction(
  _previous: DraftFormState,
  formData: FormData,
): Promise<DraftFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const now = new Date();
  const result = await handleForm(saveReportSchema, formData, async (form) => {
    const { reportId, version, base, to, auto, ...typed } = form;
    const fields = typedFields(typed);
    const saved = await saveReport(actor, { reportId, version, base, fields }, now);
    return { saved, fields, reportId, to, isAuto: auto === "on" };
  });
  if (!result.ok) return result.state;
  const { saved, fields, reportId, to, isAuto } = result.value;
  const kept = {
    version: saved.version,
    base: JSON.stringify(saved.kept),
    savedAt: formatTime(now),
  };
  const faults = Object.entries(saved.faults).map(([name, words]) => [name, [words]]);
  const beside = saved.conflicts.map((name) => {
    const theirs = saved.kept[name];
    const words = theirs
      ? `${saved.savedBy} vừa ghi “${theirs}”. Giữ chữ trong ô, hoặc sửa theo, rồi lưu lại.`
      : `${saved.savedBy} vừa để trống ô này. Giữ chữ trong ô, hoặc xóa đi, rồi lưu lại.`;
    return [name, [words]];
  });
  if (beside.length > 0) {
    return {
      ...kept,
      // Shown by a save of its own too: both words stand at the field.
      savedAt: undefined,
      message: `${saved.savedBy} vừa sửa cùng chỗ này. Ô khác đã lưu; ô báo lỗi thì cả hai lời hiện ở đó.`,
      fieldErrors: Object.fromEntries([...faults, ...beside]),
      values: fields,
    };
  }
  if (isAuto || faults.length > 0) {
    return {
      ...kept,
      fieldErrors: Object.fromEntries(faults),
      message: faults.length > 0 ? "Kiểm tra lại các ô báo lỗi. Ô khác đã lưu." : undefined,
      values: fields,
    };
  }
  if (to === "stay") await setFlash("Đã lưu bản nháp. Báo cáo chưa nộp.");
  const place = to === "stay" ? `edit?saved=${saved.version}` : to;
  redirect(`/reports/${reportId}/${place}` as Route);
}
