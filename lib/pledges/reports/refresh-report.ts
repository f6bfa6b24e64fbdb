import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findDemands } from "@/lib/pledges/demands";
import { refreshLines } from "./lines";
import { canWriteReport } from "./policy";
import { holdReport } from "./report-record";

/** Brings the lines of a report this person may still write to what is promised by now. Throws NOT_FOUND. */
export async function refreshReport(
  tx: Tx,
  actor: Actor,
  reportId: string,
  now: Date,
): Promise<void> {
  const report = await holdReport(tx, actor, reportId, now);
  if (!canWriteReport(actor, report, report.lineage).allowed) return;
  const demands = await findDemands(tx, actor, report.campaignId, now);
  if (demands) await refreshLines(tx, actor, report, demands, now);
}
