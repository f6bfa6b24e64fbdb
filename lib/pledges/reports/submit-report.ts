import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { closedAdvice } from "@/lib/pledges/pledge/closed-words";
import { nextReceiptNumber, receiptNumber } from "@/lib/pledges/receipt-number";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { canHandIn, canSubmitReport } from "./policy";
import { refreshReport } from "./refresh-report";
import {
  type HeldReport,
  holdReport,
  isSamePress,
  moveReport,
  peopleOfOffice,
  periodName,
} from "./report-record";
import type { ReportSubmission } from "./schema";

/**
 * Hands a report in: a numbered receipt, and the office is told. Pressed twice, it is handed in once and answers the
 * same. One that was returned, or came in time and was taken back, keeps the day it first came. Throws NOT_FOUND,
 * FORBIDDEN; STALE when the text is another version; RULE_BROKEN once closed (the sentence says whom to call), for a
 * figure that is missing, a late one without its reason, one from paper without a photo of it.
 */
export async function submitReport(
  actor: Actor,
  form: ReportSubmission,
  now: Date,
): Promise<{ number: string }> {
  const contact = contactWords(await findContact(actor, now));
  // By itself, so that lines which are still to be filled in stay when the report is refused for them.
  await prisma.$transaction((tx) => refreshReport(tx, actor, form.reportId, now));
  return prisma.$transaction((tx) => submitReportIn(tx, actor, { ...form, contact }, now));
}

/** The same in a transaction of the caller's, who may know what the campaign asks. */
export async function submitReportIn(
  tx: Tx,
  actor: Actor,
  {
    reportId,
    version,
    lateReason,
    contact,
    demands: known,
  }: ReportSubmission & { contact: string; demands?: Demands },
  now: Date,
): Promise<{ number: string }> {
  const report = await holdReport(tx, actor, reportId, now);
  const { communeId, membershipId } = actor;
  if (isSamePress(report, actor, { to: "SUBMITTED", version })) {
    return { number: receiptNumber("report", report) };
  }
  ensure(canSubmitReport(actor, report, report.lineage));
  const demands = known ?? (await findDemands(tx, actor, report.campaignId, now));
  ensureOpen(report, demands, contact);
  const isLate = comesLate(report, demands, now);
  const isFirst = report.state === "DRAFT" && !cameInTime(report, dueDay(report, demands));
  if (isLate && lateReason === "") {
    throw new DomainError("RULE_BROKEN", "Đã quá hạn nộp. Ghi lý do nộp muộn rồi nộp.");
  }
  await ensureComplete(tx, actor, report);
  const { year, number } = report;
  const receipt =
    year !== null && number !== null
      ? { year, number }
      : await nextReceiptNumber(tx, communeId, "report", now);
  const data = {
    ...receipt,
    ...(isFirst && {
      submittedById: membershipId,
      submittedAt: now,
      lateReason: isLate ? lateReason : "",
    }),
  };
  await moveReport(tx, actor, report, { event: "submit", version, data }, now);
  await notify(tx, {
    communeId,
    to: [
      ...(await peopleOfOffice(tx, actor, now)),
      // What was entered from their paper is told to the unit's people too.
      ...(report.isFromPaper ? await peopleOfUnit(tx, actor, report.unitId, now) : []),
    ],
    kind: "report.submitted",
    subject: { type: "report", id: reportId },
    data: {
      title: report.campaign.title,
      unit: report.unit.name,
      what: `báo cáo ${periodName(demands, report.period)}`,
    },
    key: `report ${reportId} submitted ${version}`,
    at: now,
  });
  return { number: receiptNumber("report", receipt) };
}

function ensureOpen(report: HeldReport, demands: Demands | null, contact: string): void {
  const may = canHandIn(demands, report);
  if (may.allowed) return;
  throw new DomainError(
    "RULE_BROKEN",
    `${may.reason} Chữ đã gõ còn nguyên trong bản nháp. ${closedAdvice(demands, contact)}`,
  );
}

/** Whether handing it in today is late; one that came in time and was returned or taken back is not. */
export function comesLate(
  report: Pick<HeldReport, "state" | "period" | "submittedAt">,
  demands: Pick<Demands, "periods"> | null,
  now: Date,
): boolean {
  const dueOn = dueDay(report, demands);
  return report.state === "DRAFT" && !cameInTime(report, dueOn) && calendarDate(now) > dueOn;
}

const cameInTime = ({ submittedAt }: Pick<HeldReport, "submittedAt">, dueOn: CalendarDate) =>
  submittedAt !== null && calendarDate(submittedAt) <= dueOn;

/** As a later paper may have moved it. */
const dueDay = (
  { period }: Pick<HeldReport, "period">,
  demands: Pick<Demands, "periods"> | null,
): CalendarDate => demands?.periods.find(({ key }) => key === period)?.dueOn ?? period;

/** What stands in the way of handing a report in, as it is kept: one sentence each. */
export async function findGaps(
  tx: Pick<Tx, "reportLine" | "photo">,
  { communeId }: Pick<Actor, "communeId">,
  {
    id: reportId,
    isFromPaper,
    fromFile,
    results,
  }: Pick<HeldReport, "id" | "isFromPaper" | "fromFile" | "results">,
): Promise<string[]> {
  const lines = await tx.reportLine.findMany({
    where: { communeId, reportId },
    select: {
      value: true,
      words: true,
      item: { select: { indicator: true, measure: true } },
      target: { select: { indicator: true, measure: true } },
    },
    orderBy: { position: "asc" },
    take: 2000,
  });
  const missing = lines.flatMap(({ value, words, item, target }) => {
    const { indicator, measure } = item ?? target ?? { indicator: "", measure: "" };
    return measure !== "" && value === null && words === "" ? [indicator] : [];
  });
  const gaps = missing.map(
    (indicator) =>
      `Chưa có số liệu: ${indicator}. Chưa làm được thì ghi 0, chưa có số thì ghi vì sao.`,
  );
  const isEmpty =
    results === "" && lines.every(({ value, words }) => value === null && words === "");
  if (isEmpty && gaps.length === 0) gaps.push("Báo cáo chưa có gì. Ghi số liệu hoặc kết quả.");
  if (isFromPaper && fromFile === "") {
    const photos = await tx.photo.count({ where: { communeId, reportId, kind: "PAPER" } });
    if (photos === 0) gaps.push("Chưa có ảnh chụp bản giấy. Thêm ít nhất một ảnh.");
  }
  return gaps;
}

async function ensureComplete(tx: Tx, actor: Actor, report: HeldReport): Promise<void> {
  const [first, ...others] = await findGaps(tx, actor, report);
  if (!first) return;
  const more = others.length > 0 ? ` Còn ${others.length} chỗ nữa.` : "";
  throw new DomainError("RULE_BROKEN", `${first}${more}`);
}
