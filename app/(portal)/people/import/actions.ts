"use server";

import type { ImportState } from "@/components/imports/import-state";
import { requireActor } from "@/lib/auth/session";
import { importFileSchema, importTableSchema } from "@/lib/communes/import-table";
import { importPeople, previewPeople } from "@/lib/people/people-import";
import { decodeText } from "@/lib/text/csv";
import { handleForm } from "@/lib/web/form-state";
import { madeLink } from "../made-link";
import type { OneTimeLinkProps } from "../one-time-link";

export type PeopleImportState = ImportState & {
  links?: (OneTimeLinkProps & { userName: string })[];
};

/** Answers with the links instead of going on: they are kept nowhere, so no address can show them again. */
export async function importPeopleAction(
  _previous: PeopleImportState,
  formData: FormData,
): Promise<PeopleImportState> {
  const actor = await requireActor();
  const now = new Date();
  if (!formData.has("table")) {
    const result = await handleForm(importFileSchema, formData, async ({ file }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { preview, problems } = await previewPeople(actor, bytes, now);
      return { preview, problems, table: decodeText(bytes) ?? "" };
    });
    return result.ok ? result.value : { ...result.state, values: {} };
  }
  const result = await handleForm(importTableSchema, formData, async ({ table }) => {
    const people = await importPeople(actor, new TextEncoder().encode(table), now);
    return Promise.all(
      people.map(async ({ name, userName, invitation }) => ({
        ...(await madeLink(invitation, name)),
        userName,
      })),
    );
  });
  return result.ok ? { links: result.value } : { ...result.state, values: {} };
}
