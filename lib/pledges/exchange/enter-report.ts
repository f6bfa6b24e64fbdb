import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { beginReportIn } from "@/lib/pledges/reports/begin-report";
import { lineField } from "@/lib/pledges/reports/fields";
import { saveReportIn } from "@/lib/pledges/reports/save-report";
import { submitReportIn } from "@/lib/pledges/reports/submit-report";
import type { EntryContext } from "./enter-pledge";
import type { ReportEntry } from "./read-reports";

/** One unit's report of a table: begun for it and filled in. Gives what hands it in. Throws as those commands do. */
export async function enterReport(
  tx: Tx,
  actor: Actor,
  { unitId, unitName, words, lines }: ReportEntry,
  { demands, key: period, fromFile, lateReason, contact }: EntryContext,
  now: Date,
): Promise<() => Promise<unknown>> {
  const { reportId } = await beginReportIn(
    tx,
    actor,
    {
      campaignId: demands.campaign.id,
      period,
      forUnitId: unitId,
      paperNote: `Bảng Excel “${fromFile}”`,
      fromFile,
      demands,
    },
    now,
  );
  const begun = await tx.progressReport.findUniqueOrThrow({
    where: { communeId_id: { communeId: actor.communeId, id: reportId } },
    select: {
      version: true,
      lines: { select: { id: true, itemId: true, targetId: true }, take: 2000 },
    },
  });
  const lineIds = new Map(
    begun.lines.map(({ id, itemId, targetId }) => [
      itemId ? `item:${itemId}` : `target:${targetId}`,
      id,
    ]),
  );
  const figures = lines.flatMap(({ source, value, words: said }) => {
    const id = lineIds.get(source);
    return id
      ? [
          [lineField(id, "value"), value],
          [lineField(id, "words"), said],
        ]
      : [];
  });
  const fields = { ...words, ...Object.fromEntries(figures) };
  const draft = { reportId, version: begun.version, base: {}, fields, demands };
  const { version, faults } = await saveReportIn(tx, actor, draft, now);
  const [fault] = Object.values(faults);
  if (fault) throw new DomainError("RULE_BROKEN", `${unitName}: ${fault}`);
  return () => submitReportIn(tx, actor, { reportId, version, lateReason, contact, demands }, now);
}
