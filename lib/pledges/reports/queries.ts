import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { findOwnUnit, unitLives } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { scaled } from "@/lib/pledges/figures";
import { concernsOne } from "@/lib/pledges/of-each";
import { yearOfPeriod } from "@/lib/pledges/periods";
import { reportsVisibleTo } from "@/lib/pledges/policy";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { findTarget } from "@/lib/pledges/target-in-force";
import type { CalendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { canHandIn, type ReportFacts } from "./policy";
import { type ReportRecord, reportFields } from "./record";
import { type EarlierFigure, type ReportLine, reportLine } from "./report-lines";
import { periodName } from "./report-record";
import { roundOfPeriod } from "./round-of-period";
import { comesLate, findGaps } from "./submit-report";

export type ReportDetail = Omit<ReportRecord, "lines"> &
  ReportFacts & {
    lines: ReportLine[];
    /** "quý I năm 2026" */
    periodName: string;
    /** Of the report due before it on the same promises; "" for the first. */
    reportBefore: string;
    /** As the papers in force say; they may have moved it since the report was begun. */
    dueOn: CalendarDate;
    /** "BC 12/2026"; "" before it was handed in. */
    receipt: string;
    /** Whether it would come late today, or came late. */
    isLate: boolean;
    /** Why nothing is taken any more; null while something is. */
    closed: string | null;
    /** What stands in the way of handing it in. */
    gaps: string[];
    paper: Demands["paper"] | null;
    /** The units the person acts for. */
    lineage: readonly string[];
  };

/** A report with its figures beside the promises, as this person may see it, or null. A fixed number of queries. */
export async function findReport(
  actor: Actor,
  reportId: string,
  now: Date,
): Promise<ReportDetail | null> {
  const own = await findOwnUnit(prisma, actor, now);
  const lineage = own?.lineage ?? [];
  const found = await prisma.progressReport.findFirst({
    where: { AND: [{ id: reportId }, reportsVisibleTo(actor, lineage)] },
    select: reportFields,
  });
  if (!found) return null;
  const demands = await findDemands(prisma, actor, found.campaignId, now);
  const targetOf = findTarget(demands?.targets ?? []);
  const earlier = await earlierFigures(actor, found, { demands, targetOf }, now);
  const around = {
    period: found.period,
    unitId: found.unitId,
    earlier,
    accumulations: demands?.accumulations ?? new Map(),
    demanded: demandedOf(demands, found.period),
    targetOf,
  };
  const may = canHandIn(demands, found);
  return {
    ...found,
    lines: found.lines.map((line) => reportLine(line, around)),
    periodName: periodName(demands, found.period),
    reportBefore: demands ? nameBefore(demands, found.period) : "",
    dueOn: demands?.periods.find(({ key }) => key === found.period)?.dueOn ?? found.period,
    receipt: receiptNumber("report", found),
    isLate: found.state === "DRAFT" ? comesLate(found, demands, now) : found.lateReason !== "",
    closed: may.allowed ? null : may.reason,
    gaps: await findGaps(prisma, actor, found),
    paper: demands?.paper ?? null,
    lineage,
  };
}

function nameBefore({ periods, rounds }: Demands, period: string): string {
  const round = (key: string) => roundOfPeriod(rounds, key)?.key;
  const same = periods.filter(({ key }) => round(key) === round(period));
  return same[same.findIndex(({ key }) => key === period) - 1]?.name ?? "";
}

/** The accepted figures of the unit, and of the ended ones it carries on, for the same round before this period. */
async function earlierFigures(
  { communeId }: Actor,
  { campaignId, unitId, period }: Pick<ReportRecord, "campaignId" | "unitId" | "period">,
  { demands, targetOf }: { demands: Demands | null; targetOf: ReturnType<typeof findTarget> },
  now: Date,
): Promise<EarlierFigure[]> {
  const units = demands?.units ?? (await unitLives(prisma, communeId));
  const round = roundOfPeriod(demands?.rounds ?? [], period)?.key ?? "";
  const lines = await prisma.reportLine.findMany({
    where: {
      communeId,
      value: { not: null },
      report: {
        campaignId,
        unitId: { in: lineageOf(units, unitId, vietnamDay(now)) },
        state: "ACCEPTED",
        period: { lt: period },
      },
    },
    select: {
      itemId: true,
      targetId: true,
      value: true,
      target: { select: { indicator: true, measure: true } },
      item: { select: { targetId: true, indicator: true, measure: true } },
      report: { select: { period: true } },
    },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  return lines.flatMap(({ itemId, targetId, target, item, value, report }) => {
    if (value === null || (round !== "" && yearOfPeriod(report.period) !== round)) return [];
    const ofPaper = targetId ?? item?.targetId ?? null;
    const words = item ?? target;
    const ofTarget = (words && targetOf({ ...words, targetId: ofPaper })) ?? ofPaper;
    return [{ itemId, targetId: ofTarget, period: report.period, amount: scaled(value.toFixed()) }];
  });
}

/** What the plan asks of its targets in the year of the period; a value without a year holds for all. */
function demandedOf(demands: Demands | null, period: string) {
  const year = Number(yearOfPeriod(period));
  return new Map(
    (demands?.targets ?? []).flatMap(({ id, content }) => {
      const { values } = content;
      const value =
        values.find((each) => each.year === year) ?? values.find((each) => each.year === null);
      if (!value) return [];
      const amount = scaled(value.value.toFixed(4));
      return [[id, { amount, concernsOne: concernsOne(content) }] as const];
    }),
  );
}
