"use server";

import { redirect } from "next/navigation";
import type { ImportState } from "@/components/imports/import-state";
import { requireActor } from "@/lib/auth/session";
import { importFileSchema, importTableSchema } from "@/lib/communes/import-table";
import { importUnits, previewUnits } from "@/lib/communes/units-import";
import { decodeText } from "@/lib/text/csv";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";

export async function importUnitsAction(
  _previous: ImportState,
  formData: FormData,
): Promise<ImportState> {
  const actor = await requireActor();
  if (!formData.has("table")) {
    const result = await handleForm(importFileSchema, formData, async ({ file }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { preview, problems } = await previewUnits(actor, bytes);
      return { preview, problems, table: decodeText(bytes) ?? "" };
    });
    return result.ok ? result.value : { ...result.state, values: {} };
  }
  const result = await handleForm(importTableSchema, formData, ({ table }) =>
    importUnits(actor, new TextEncoder().encode(table), new Date()),
  );
  if (!result.ok) return { ...result.state, values: {} };
  await setFlash(`Đã nhập ${result.value} đơn vị.`);
  redirect("/units");
}
