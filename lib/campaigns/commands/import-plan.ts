import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ImportForm } from "@/lib/campaigns/import-form";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { readDocument } from "@/lib/documents/read-document";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { createPlanFromDocument, type NewPlan } from "./create-plan";

/**
 * Begins a campaign from a file, which is kept, or from pasted text; a file wins over text. Throws FORBIDDEN for
 * anyone but the office, before the file is opened, and RULE_BROKEN with the reader's own sentence when there is
 * nothing that can be read.
 */
export async function importPlan(
  actor: Actor,
  form: ImportForm,
  now: Date,
): Promise<{ campaignId: string; planId: string }> {
  ensure(canCreatePlan(actor));
  return createPlanFromDocument(actor, await read(form), now);
}

async function read({ file, text }: ImportForm): Promise<NewPlan> {
  const name = file?.name ?? "van-ban.txt";
  const content = file
    ? new Uint8Array(await file.arrayBuffer())
    : new Uint8Array(new TextEncoder().encode(text));
  try {
    const document = await readDocument(content, name);
    return file
      ? { document, source: { name, mediaType: file.type || "application/octet-stream", content } }
      : { document };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new DomainError("RULE_BROKEN", error.message);
    throw error;
  }
}
