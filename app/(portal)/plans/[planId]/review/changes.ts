import type { Actor } from "@/lib/auth/actor";
import { findReading } from "@/lib/campaigns/approval/queries";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { findTextOfVersion } from "@/lib/campaigns/revision-queries";
import {
  compareDocuments,
  type DocumentComparison,
} from "@/lib/documents/marked/compare-documents";
import type { OfficialDocument } from "@/lib/documents/model";

/** What changed since the version the person last read; null when they read none before, or nothing changed. */
export async function findChangesSinceRead(
  actor: Actor,
  { id, version }: PlanDetail,
  paper: OfficialDocument,
): Promise<{ comparison: DocumentComparison; since: Date } | null> {
  const reading = await findReading(actor, id);
  if (!reading || reading.planVersion >= version) return null;
  const before = await findTextOfVersion(actor, id, reading.planVersion);
  if (!before) return null;
  // The signature block is written when it is signed: no change of the office's.
  const comparison = compareDocuments({ ...before, signature: paper.signature }, paper);
  return comparison.changes.length > 0 ? { comparison, since: reading.readAt } : null;
}
