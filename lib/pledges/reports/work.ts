import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { listDayExceptions } from "@/lib/communes/queries";
import { workingDaysUntil } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import { listDemands } from "@/lib/pledges/demands";
import { canHandle, pledgesVisibleTo, reportsVisibleTo } from "@/lib/pledges/policy";
import { gradeLabels } from "@/lib/pledges/state";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import type { HandInWorkItem } from "@/lib/workflow/work-item";
import { listUnitReports, type UnitReport, type UnitReports } from "./list-unit-reports";
import { periodName } from "./report-record";

/** Due so soon that it belongs in the list of work: a report takes some days to gather. */
const soonDays = 7;
const daysAhead = 30;

/** A list of work shows no more; the boards show all. */
const mostListed = 200;

/**
 * What the person's unit has to report or to answer, what the office has to take or decide; and what a unit waits for.
 * A fixed number of queries.
 */
export async function listReportWork(
  actor: Actor,
  now: Date,
): Promise<{ mine: HandInWorkItem[]; waiting: HandInWorkItem[] }> {
  const items = await unitItems(actor, now);
  const ofOffice = canHandle(actor).allowed ? await officeItems(actor, now) : [];
  const waits = ({ state }: HandInWorkItem) => state === "HANDED_IN";
  return {
    mine: [...items.filter((item) => !waits(item)), ...ofOffice],
    waiting: items.filter(waits),
  };
}

async function unitItems(actor: Actor, now: Date): Promise<HandInWorkItem[]> {
  const own = await findOwnUnit(prisma, actor, now);
  if (!own) return [];
  const { communeId } = actor;
  const today = calendarDate(now);
  const until = shiftDay(today, daysAhead);
  const exceptions = await listDayExceptions(prisma, communeId, today, until);
  const left = (day: string) =>
    day < today || day > until ? null : workingDaysUntil(today, day, exceptions);
  const campaigns = await listUnitReports(actor, now);
  const judged = await prisma.evaluation.findMany({
    where: {
      communeId,
      agrees: null,
      pledge: { AND: [{ state: "EVALUATED" }, pledgesVisibleTo(actor, own.lineage)] },
    },
    select: {
      pledgeId: true,
      grade: true,
      decidedAt: true,
      pledge: { select: { campaign: { select: { title: true } } } },
    },
    orderBy: { decidedAt: "asc" },
    take: mostListed,
  });
  return [
    ...campaigns.flatMap((campaign) =>
      campaign.reports.flatMap(
        (each) => unitItem(campaign, each, left(each.period.dueOn), now) ?? [],
      ),
    ),
    ...judged.map(({ pledgeId, grade, decidedAt, pledge }) => ({
      subject: { type: "pledge" as const, id: pledgeId, title: pledge.campaign.title },
      state: "TO_ANSWER" as const,
      since: decidedAt,
      what: `Đánh giá: ${gradeLabels[grade]}`,
      href: `/pledges/${pledgeId}/evaluation`,
      dueOn: null,
      workingDaysLeft: null,
      note: null,
    })),
  ];
}

function unitItem(
  { campaign, isOpen }: UnitReports,
  { period, report, isLate }: UnitReport,
  workingDaysLeft: number | null,
  now: Date,
): HandInWorkItem | null {
  const state = stateOf();
  if (state === null) return null;
  return {
    subject: {
      type: "report",
      id: report?.id ?? `${campaign.id} ${period.key}`,
      title: campaign.title,
    },
    state,
    since: state === "LATE" ? writeDay(period.dueOn) : (report?.movedAt ?? now),
    what: `Báo cáo ${period.name}`,
    href: report ? `/reports/${report.id}` : "/pledges",
    dueOn: period.dueOn,
    workingDaysLeft,
    note: state === "RETURNED" ? (report?.movedNote ?? null) : null,
  };

  function stateOf(): HandInWorkItem["state"] | null {
    if (report?.state === "SUBMITTED") return "HANDED_IN";
    if (report?.state === "ACCEPTED" || report?.isFromPaper) return null;
    if (report?.state === "RETURNED") return "RETURNED";
    if (!isOpen) return null;
    if (isLate) return "LATE";
    const isSoon = workingDaysLeft !== null && workingDaysLeft <= soonDays;
    return isSoon || report !== null ? "DUE" : null;
  }
}

async function officeItems(actor: Actor, now: Date): Promise<HandInWorkItem[]> {
  const fields = {
    id: true,
    campaignId: true,
    period: true,
    movedAt: true,
    unit: { select: { name: true } },
    campaign: { select: { title: true } },
  } as const;
  const visible = reportsVisibleTo(actor, []);
  const handedIn = await prisma.progressReport.findMany({
    where: { AND: [{ state: "SUBMITTED" }, visible] },
    select: fields,
    orderBy: { movedAt: "asc" },
    take: mostListed,
  });
  const asked = await prisma.lineCorrection.findMany({
    where: {
      communeId: actor.communeId,
      state: "PENDING",
      line: { report: { AND: [visible, { campaign: { state: { not: "REVIEWED" } } }] } },
    },
    select: { id: true, askedAt: true, line: { select: { report: { select: fields } } } },
    orderBy: { askedAt: "asc" },
    take: mostListed,
  });
  if (handedIn.length + asked.length === 0) return [];
  const demands = await listDemands(prisma, actor, {}, now);
  type Row = (typeof handedIn)[number];
  const itemOf = ({ id, campaignId, period, unit, campaign }: Row) => ({
    subject: { type: "report" as const, id, title: campaign.title },
    what: `Báo cáo ${periodName(
      demands.find((each) => each.campaign.id === campaignId) ?? null,
      period,
    )} · ${unit.name}`,
    dueOn: null,
    workingDaysLeft: null,
    note: null,
  });
  return [
    ...handedIn.map((row) => ({
      ...itemOf(row),
      state: "HANDED_IN" as const,
      since: row.movedAt,
      href: `/reports/${row.id}`,
    })),
    ...asked.map(({ id, askedAt, line: { report } }) => ({
      ...itemOf(report),
      state: "TO_CORRECT" as const,
      since: askedAt,
      href: `/reports/${report.id}/correct?decide=${id}`,
    })),
  ];
}
