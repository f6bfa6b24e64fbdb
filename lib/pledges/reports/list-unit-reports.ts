import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { ReportState } from "@/lib/db/generated/enums";
import { type Demands, listDemands } from "@/lib/pledges/demands";
import type { Period } from "@/lib/pledges/periods";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { periodName } from "./report-record";

/** A report of the person's unit for a period, or the place where it is to come. */
export type UnitReport = {
  period: Period;
  report: {
    id: string;
    state: ReportState;
    movedAt: Date;
    movedNote: string | null;
    submittedAt: Date | null;
    receipt: string;
    isFromPaper: boolean;
    fromFile: string;
    /** Of an ended unit the person's unit carries on. */
    unitName: string | null;
  } | null;
  /** Due before today, and still the unit's to hand in. */
  isLate: boolean;
  /** Whether the unit may begin it: it takes part, and something is still taken. */
  canBegin: boolean;
};

export type UnitReports = {
  campaign: Demands["campaign"];
  paper: Demands["paper"];
  isOpen: boolean;
  closesOn: CalendarDate | null;
  reports: UnitReport[];
};

/**
 * The periods of every campaign the person's unit takes part in, or has reported in, each with its report; the campaign
 * that ends first comes first. Nothing for who acts for no unit. A fixed number of queries.
 */
export async function listUnitReports(actor: Actor, now: Date): Promise<UnitReports[]> {
  const own = await findOwnUnit(prisma, actor, now);
  if (!own) return [];
  const { communeId } = actor;
  const [all, rows] = [
    await listDemands(prisma, actor, {}, now),
    await prisma.progressReport.findMany({
      where: { communeId, unitId: { in: [...own.lineage] } },
      select: {
        id: true,
        campaignId: true,
        unitId: true,
        period: true,
        state: true,
        movedAt: true,
        movedNote: true,
        submittedAt: true,
        year: true,
        number: true,
        isFromPaper: true,
        fromFile: true,
        unit: { select: { name: true } },
      },
      orderBy: { id: "asc" },
      take: 5000,
    }),
  ];
  const today = calendarDate(now);
  return all.flatMap((demands) => {
    const { campaign, paper, periods, participants, isOpen, closesOn } = demands;
    const there = rows.filter(({ campaignId }) => campaignId === campaign.id);
    const takesPart = participants.has(own.unitId);
    if (!takesPart && there.length === 0) return [];
    const times = [...periods, ...periodsNoLongerAsked(periods, there)];
    const reports = times.flatMap((period): UnitReport[] => {
      const ofPeriod = there.filter((row) => row.period === period.key);
      const found = ofPeriod.find(({ unitId }) => unitId === own.unitId) ?? ofPeriod[0];
      const isOwed = !found || found.state === "DRAFT" || found.state === "RETURNED";
      const canBegin = !found && takesPart && isOpen;
      if (!found && !takesPart) return [];
      return [
        {
          period,
          canBegin,
          isLate: isOwed && periods.includes(period) && period.dueOn < today,
          report: found
            ? {
                id: found.id,
                state: found.state,
                movedAt: found.movedAt,
                movedNote: found.movedNote,
                submittedAt: found.submittedAt,
                receipt: receiptNumber("report", found),
                isFromPaper: found.isFromPaper,
                fromFile: found.fromFile,
                unitName: found.unitId === own.unitId ? null : found.unit.name,
              }
            : null,
        },
      ];
    });
    return [{ campaign, paper, isOpen, closesOn, reports }];
  });
}

/** What the unit has reported or begun for days that no paper in force names any more: it stays within reach. */
function periodsNoLongerAsked(
  periods: readonly Period[],
  there: readonly { period: string }[],
): Period[] {
  const asked = new Set(periods.map(({ key }) => key));
  const keys = new Set(there.map(({ period }) => period)).difference(asked);
  return [...keys].sort().map((key) => ({ key, dueOn: key, name: periodName({ periods }, key) }));
}
