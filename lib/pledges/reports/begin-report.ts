import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { refreshLines } from "./lines";
import { canHandIn } from "./policy";

type ReportStart = {
  campaignId: string;
  /** The day it is due names the period. */
  period: string;
  /** Entered by the office from this unit's paper; `paperNote` says which. */
  forUnitId?: string;
  paperNote?: string;
  /** Read from this Excel file, not from a paper. */
  fromFile?: string;
};

/**
 * Begins the report of a unit for a period, or gives the one that is there; a draft takes in what the unit has promised
 * since. Throws NOT_FOUND for a campaign, period or unit that takes no part; FORBIDDEN once nothing is taken any more;
 * RULE_BROKEN without saying which paper, where the unit writes its own, or where one it carries on has reported.
 */
export function beginReport(
  actor: Actor,
  start: ReportStart,
  now: Date,
): Promise<{ reportId: string }> {
  return prisma.$transaction(async (tx) => {
    const demands = await findDemands(tx, actor, start.campaignId, now);
    return beginReportIn(tx, actor, { ...start, demands }, now);
  });
}

/** The same in a transaction of the caller's, who knows what the campaign asks. */
export async function beginReportIn(
  tx: Tx,
  actor: Actor,
  { demands, ...start }: ReportStart & { demands: Demands | null },
  now: Date,
): Promise<{ reportId: string }> {
  const isFromPaper = start.forUnitId !== undefined;
  ensure(isFromPaper ? canEnterFromPaper(actor) : canWriteForUnit(actor));
  const { communeId } = actor;
  const own = await findOwnUnit(tx, actor, now);
  const unitId = start.forUnitId ?? own?.unitId;
  const isAsked = demands?.periods.some(({ key }) => key === start.period);
  const takesPart = unitId !== undefined && demands?.participants.has(unitId);
  if (!demands || !isAsked || !takesPart) {
    throw new DomainError("NOT_FOUND", "Phong trào không có kỳ báo cáo này của đơn vị.");
  }
  const { campaignId, period } = start;
  await lockReport(tx, [communeId, campaignId, unitId, period]);
  const there = await tx.progressReport.findMany({
    where: {
      communeId,
      campaignId,
      period,
      unitId: { in: isFromPaper ? [unitId] : [...(own?.lineage ?? [])] },
    },
    select: { id: true, unitId: true, state: true, version: true, isFromPaper: true },
    take: 50,
  });
  const found = there.find((report) => report.unitId === unitId) ?? there[0];
  const isUntaken = !found || found.state === "DRAFT";
  if (isFromPaper && isUntaken) {
    await ensureNotByPredecessor(tx, actor, { campaignId, unitId, period }, demands, now);
  }
  const takesOver = isFromPaper && found?.state === "DRAFT" && !found.isFromPaper;
  if (found && !takesOver) {
    const { id, state } = found;
    if (state === "DRAFT" || state === "RETURNED")
      await refreshLines(tx, actor, { id, campaignId, unitId: found.unitId, period }, demands, now);
    return { reportId: id };
  }
  ensure(canHandIn(demands, { isFromPaper, submittedAt: null }));
  return create(tx, actor, { ...start, unitId, takesOver: found?.id ?? null }, demands, now);
}

type Creation = ReportStart & { unitId: string; takesOver: string | null };

async function create(
  tx: Tx,
  actor: Actor,
  { campaignId, period, unitId, forUnitId, paperNote = "", fromFile = "", takesOver }: Creation,
  demands: Demands,
  now: Date,
): Promise<{ reportId: string }> {
  const { communeId, membershipId } = actor;
  const isFromPaper = forUnitId !== undefined;
  if (isFromPaper && paperNote.trim() === "") {
    throw new DomainError("RULE_BROKEN", "Ghi bản giấy nào: ngày mấy, ai ký.");
  }
  const origin = {
    isFromPaper,
    paperNote: paperNote.trim(),
    fromFile: isFromPaper ? fromFile : "",
    createdById: membershipId,
    createdAt: now,
    savedAt: now,
    movedById: membershipId,
    movedAt: now,
  };
  const id = takesOver ?? (await insert());
  if (takesOver) await takeOver(tx, actor, { id: takesOver, demands }, origin);
  await refreshLines(tx, actor, { id, campaignId, unitId, period }, demands, now);
  await recordAudit(tx, {
    actor,
    action: "report.begun",
    subject: { type: "report", id },
    data: { unitId, period, isFromPaper },
    at: now,
  });
  return { reportId: id };

  async function insert() {
    const made = await tx.progressReport.create({
      data: { communeId, campaignId, unitId, period, ...origin },
      select: { id: true },
    });
    return made.id;
  }
}

/**
 * What the unit has opened and put nothing into; while it can still hand in, its own words and photos are never taken
 * from it. Once the campaign has ended its paper is the only way left, and goes on from them.
 */
async function takeOver(
  tx: Tx,
  { communeId }: Actor,
  { id, demands }: { id: string; demands: Demands },
  origin: Prisma.ProgressReportUncheckedUpdateManyInput,
): Promise<void> {
  const isUnwritten = { version: 1, photos: { none: {} } };
  const isEnded = demands.campaign.state === "CLOSED";
  const { count } = await tx.progressReport.updateMany({
    where: { communeId, id, state: "DRAFT", isFromPaper: false, ...(isEnded ? {} : isUnwritten) },
    data: { ...origin, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError(
      "RULE_BROKEN",
      "Đơn vị đang tự soạn báo cáo kỳ này trên cổng. Nhắc đơn vị nộp, không nhập hộ đè lên.",
    );
  }
}

type OfUnit = { campaignId: string; unitId: string; period: string };

/** What an ended unit has handed in counts for the one that carries it on: entered again it would count twice. */
async function ensureNotByPredecessor(
  tx: Tx,
  { communeId }: Actor,
  { campaignId, unitId, period }: OfUnit,
  { units }: Demands,
  now: Date,
): Promise<void> {
  const ended = lineageOf(units, unitId, vietnamDay(now)).filter((id) => id !== unitId);
  if (ended.length === 0) return;
  const theirs = await tx.progressReport.findFirst({
    where: { communeId, campaignId, period, unitId: { in: ended }, state: { not: "DRAFT" } },
    select: { year: true, number: true, unit: { select: { name: true } } },
  });
  if (!theirs) return;
  throw new DomainError(
    "RULE_BROKEN",
    `${theirs.unit.name}, nay thuộc ${units.get(unitId)?.name ?? "đơn vị này"}, đã nộp báo cáo ${receiptNumber("report", theirs)} của kỳ này. Không nhập thêm, số liệu sẽ bị tính hai lần.`,
  );
}

/** Two clicks at once make one report: the second waits, and finds it. */
async function lockReport(tx: Tx, key: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report ${key.join(" ")}`}, 0))`;
}
