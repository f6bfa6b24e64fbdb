import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ImportForm } from "@/lib/campaigns/import-form";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { ensure } from "@/lib/workflow/verdict";
import { createPlanFromDocument } from "./create-plan";
import { readUpload } from "./read-upload";

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
  return createPlanFromDocument(actor, await readUpload(form), now);
}
