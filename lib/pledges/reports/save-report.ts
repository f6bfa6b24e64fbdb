import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { mergeFields } from "@/lib/pledges/pledge/merge-fields";
import { ensure } from "@/lib/workflow/verdict";
import {
  asKept,
  fieldsOf,
  type ReportChange,
  type ReportFields,
  readFields,
  typedFields,
} from "./fields";
import { refreshLines } from "./lines";
import { canWriteReport } from "./policy";
import { type HeldReport, holdReport } from "./report-record";

type ReportDraft = {
  reportId: string;
  /** The version the form showed. */
  version: number;
  /** The fields as the form showed them when it was opened. */
  base: ReportFields;
  /** As they are typed now. */
  fields: ReportFields;
};

type SavedReport = {
  version: number;
  savedAt: Date;
  /** What is kept by now. */
  kept: ReportFields;
  /** Fields that could not be kept as typed, and why. */
  faults: Readonly<Record<string, string>>;
  /** Fields somebody else has changed meanwhile, and differently: left as they have it. */
  conflicts: readonly string[];
  /** Who that was; "" without a conflict. */
  savedBy: string;
};

/**
 * Keeps what is typed into a draft, whatever the day: field by field, so that neither a number that is none nor another
 * person's words keep the rest from being saved. Throws NOT_FOUND, FORBIDDEN once it has been handed in.
 */
export function saveReport(actor: Actor, draft: ReportDraft, now: Date): Promise<SavedReport> {
  return prisma.$transaction((tx) => saveReportIn(tx, actor, draft, now));
}

/** The same in a transaction of the caller's, who may know what the campaign asks. */
export async function saveReportIn(
  tx: Tx,
  actor: Actor,
  { reportId, version, base, fields, demands: known }: ReportDraft & { demands?: Demands },
  now: Date,
): Promise<SavedReport> {
  const report = await holdReport(tx, actor, reportId, now);
  ensure(canWriteReport(actor, report, report.lineage));
  const before = await linesOf(tx, actor, reportId);
  const theirs = fieldsOf({ ...report, lines: before });
  const isCurrent = version === report.version;
  const mine = asKept(typedFields(fields));
  const merged = mergeFields({ base: isCurrent ? theirs : base, mine, theirs });
  const conflicts = merged.conflicts.filter((name) => name in theirs);
  const own = Object.entries(merged.changed).filter(([name]) => !conflicts.includes(name));
  const { change, faults } = readFields(Object.fromEntries(own), before);
  const savedBy = conflicts.length > 0 ? await lastWriter(tx, actor, reportId) : "";
  const isSaved = await write(tx, actor, report, change, now);
  // After what was typed: a line that is filled in is never taken away.
  const demands = known ?? (await findDemands(tx, actor, report.campaignId, now));
  if (demands) await refreshLines(tx, actor, report, demands, now);
  const lines = await linesOf(tx, actor, reportId);
  const kept = fieldsOf({ ...report, ...(isSaved && change.words), lines });
  return {
    version: report.version + (isSaved ? 1 : 0),
    savedAt: now,
    kept,
    faults,
    conflicts,
    savedBy,
  };
}

async function write(
  tx: Tx,
  actor: Actor,
  { id, version }: HeldReport,
  { words, lines }: ReportChange,
  now: Date,
): Promise<boolean> {
  if (Object.keys(words).length === 0 && lines.size === 0) return false;
  const { communeId } = actor;
  for (const [lineId, data] of lines) {
    await tx.reportLine.updateMany({ where: { communeId, reportId: id, id: lineId }, data });
  }
  await tx.progressReport.updateMany({
    where: { communeId, id, version },
    data: { ...words, version: { increment: 1 }, savedAt: now },
  });
  await recordAudit(tx, {
    actor,
    action: "report.saved",
    subject: { type: "report", id },
    data: { version: version + 1 },
    at: now,
  });
  return true;
}

async function lastWriter(tx: Tx, { communeId }: Actor, reportId: string): Promise<string> {
  const last = await tx.auditEvent.findFirst({
    where: { communeId, subjectType: "report", subjectId: reportId, action: "report.saved" },
    select: { membership: { select: { user: { select: { name: true } } } } },
    orderBy: { sequence: "desc" },
  });
  return last?.membership?.user.name ?? "Người khác";
}

/** The lines of a report, as much as its form needs. */
async function linesOf(tx: Tx, { communeId }: Actor, reportId: string) {
  const rows = await tx.reportLine.findMany({
    where: { communeId, reportId },
    select: {
      id: true,
      value: true,
      words: true,
      item: { select: { measure: true, indicator: true } },
      target: { select: { measure: true, indicator: true } },
    },
    orderBy: { position: "asc" },
    take: 2000,
  });
  return rows.map(({ item, target, ...line }) => ({
    ...line,
    measure: item?.measure ?? target?.measure ?? "",
    indicator: item?.indicator ?? target?.indicator ?? "",
  }));
}
