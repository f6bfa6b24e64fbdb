"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { ImportState } from "@/components/imports/import-state";
import { findActor } from "@/lib/auth/session";
import {
  importNominees,
  type NomineePreview,
  previewNominees,
  UnansweredError,
} from "@/lib/nominations/exchange/import-nominees";
import { readNomineeFile } from "@/lib/nominations/exchange/read-file";
import { nomineeFileSchema, nomineeTableSchema } from "@/lib/nominations/exchange/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

type NomineeImportState = ImportState & KeptFormState & Partial<NomineePreview>;

/** The first press reads the file and shows what it would do; the second sends the rows that were read, and does it. */
export async function importNomineesAction(
  _previous: NomineeImportState,
  formData: FormData,
): Promise<NomineeImportState> {
  const actor = await findActor();
  if (!actor) return { ...signedOutState(formData), ...keptTable(formData) };
  const now = new Date();
  if (!formData.has("table")) {
    const result = await handleForm(nomineeFileSchema, formData, async ({ file, dossierId }) => {
      const table = await readNomineeFile(file);
      const seen = await previewNominees(actor, { dossierId, table }, now);
      return { ...seen, table: JSON.stringify(table) };
    });
    return result.ok ? result.value : { ...result.state, values: {} };
  }
  const result = await handleForm(nomineeTableSchema, formData, async (form) => ({
    dossierId: form.dossierId,
    ...(await importNominees(actor, form, now)),
  }));
  if (result.ok) {
    const { dossierId, added, there } = result.value;
    await setFlash(flashOf(added, there));
    redirect(`/nominations/dossiers/${dossierId}` as Route);
  }
  // What stands in the way now may not have stood there before.
  const seen = await handleForm(nomineeTableSchema, formData, (form) =>
    previewNominees(actor, form, now),
  );
  const { refusal } = result;
  return {
    ...(seen.ok && { ...seen.value, ...keptTable(formData) }),
    ...result.state,
    ...(refusal instanceof UnansweredError && { fieldErrors: refusal.fieldErrors }),
  };
}

function flashOf(added: number, there: number): string {
  if (added === 0) return "Mọi dòng của bảng đã có trong hồ sơ, không thêm gì.";
  const skipped = there > 0 ? `, ${there} dòng đã có trong hồ sơ từ trước` : "";
  return `Đã đưa ${added} đề nghị từ bảng Excel vào hồ sơ${skipped}. Ghi tiếp phần còn thiếu ở từng đề nghị.`;
}

const keptTable = (formData: FormData) => {
  const table = formData.get("table");
  return typeof table === "string" ? { table } : {};
};
