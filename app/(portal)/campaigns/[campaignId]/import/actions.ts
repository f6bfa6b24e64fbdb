"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { ImportState } from "@/components/imports/import-state";
import { findActor } from "@/lib/auth/session";
import { importTable, previewTable } from "@/lib/pledges/exchange/import-table";
import { readTableFile } from "@/lib/pledges/exchange/read-file";
import { importTableSchema, tableFileSchema, tableRowsSchema } from "@/lib/pledges/exchange/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

type TableImportState = ImportState & KeptFormState & { units?: number; isLate?: boolean };

/** The first press reads the file and shows what it would do; the second sends the rows that were read, and does it. */
export async function importTableAction(
  _previous: TableImportState,
  formData: FormData,
): Promise<TableImportState> {
  const actor = await findActor();
  if (!actor) return { ...signedOutState(formData), ...keptTable(formData) };
  const now = new Date();
  if (!formData.has("table")) {
    const result = await handleForm(tableFileSchema, formData, async ({ file, ...of }) => {
      const table = await readTableFile(file);
      return {
        ...(await previewTable(actor, { ...of, table }, now)),
        table: JSON.stringify(table),
      };
    });
    return result.ok ? result.value : { ...result.state, values: {} };
  }
  const result = await handleForm(importTableSchema, formData, async (form) => ({
    campaignId: form.campaignId,
    what: form.what.kind === "pledge" ? "bản đăng ký" : "báo cáo",
    units: await importTable(actor, form, now),
  }));
  if (result.ok) {
    const { campaignId, what, units } = result.value;
    await setFlash(`Đã nhập ${units} ${what} từ bảng Excel.`);
    redirect(`/campaigns/${campaignId}` as Route);
  }
  // What stands in the way now may not have stood there before.
  const seen = await handleForm(tableRowsSchema, formData, (form) =>
    previewTable(actor, form, now),
  );
  const { lateReason = "" } = result.state.values ?? {};
  return {
    ...(seen.ok && { ...seen.value, ...keptTable(formData) }),
    ...result.state,
    values: { lateReason },
  };
}

const keptTable = (formData: FormData) => {
  const table = formData.get("table");
  return typeof table === "string" ? { table } : {};
};
