import type { Actor } from "@/lib/auth/actor";
import { createFacts } from "@/lib/campaigns/facts/commands/write-rows";
import type { FactContent } from "@/lib/campaigns/facts/fact";
import { prisma } from "@/lib/db/client";
import { plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { addPhoto } from "@/lib/pledges/photos/commands";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge, returnPledge } from "@/lib/pledges/pledge/handle-pledge";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { askCorrection, correctLine, decideCorrection } from "@/lib/pledges/reports/corrections";
import { lineField } from "@/lib/pledges/reports/fields";
import { acceptReport, returnReport } from "@/lib/pledges/reports/move-report";
import { saveReport } from "@/lib/pledges/reports/save-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { planWith } from "./documents";
import { createActor, createCommune, createPublishedPlan } from "./factories";
import { smallPhoto } from "./photos";

// A year of a commune's campaign by the portal's own commands, and a ledger of every figure as it was typed: whoever
// tests a total counts it again from the ledger, and from nothing else.

export const indicators = [
  { indicator: "Số hộ hiến đất làm đường", measure: "hộ", clause: "hiến đất" },
  { indicator: "Tỷ lệ hộ gia đình văn hóa", measure: "%", clause: "văn hóa" },
  { indicator: "Chiều dài đường bản được bê tông hóa", measure: "km", clause: "bê tông" },
] as const;

/** The days reports are due. */
export const quarters = ["2026-03-25", "2026-06-25", "2026-09-25", "2026-12-25"] as const;

const document = planWith(`I. CHỈ TIÊU
1. Đường bản
a) Mỗi bản có từ 20 hộ hiến đất làm đường.
b) Bê tông hóa từ 1,5 km đường bản.
2. Nếp sống
a) Từ 85% số hộ đạt gia đình văn hóa.
II. TIÊU CHÍ
1. Giữ gìn đoàn kết trong bản.
III. PHÂN CÔNG
1. Các bản vận động nhân dân tham gia.`);

const clauseSaying = (words: string) =>
  [...walkDocument(document)].find(({ clause }) => plainText(clause.text).includes(words))?.clause
    .id ?? null;

const never = { dueOn: null, recurrence: null, recurrenceDay: null, recurrenceMonth: null };

const facts: { clauseId: string | null; content: FactContent }[] = [
  ...indicators.map(({ indicator, measure, clause }, index) => ({
    clauseId: clauseSaying(clause),
    content: {
      kind: "target" as const,
      indicator,
      measure,
      comparison: "AT_LEAST" as const,
      values: [{ year: 2026, value: [20, 85, 1.5][index] ?? 0 }],
      unitIds: [],
    },
  })),
  {
    clauseId: clauseSaying("đoàn kết"),
    content: { kind: "criterion", audience: null, text: "Giữ gìn đoàn kết trong bản" },
  },
  {
    clauseId: clauseSaying("vận động"),
    content: {
      kind: "assignment",
      task: "Vận động nhân dân tham gia",
      parties: [{ role: "LEAD", name: "Các bản", unitId: null, unitKind: "VILLAGE" }],
      ...never,
    },
  },
  {
    clauseId: null,
    content: {
      kind: "milestone",
      milestone: "REGISTRATION_DUE",
      title: "Hạn đăng ký thi đua",
      ...never,
      dueOn: "2026-01-20",
    },
  },
  {
    clauseId: null,
    content: {
      kind: "milestone",
      milestone: "REPORT_DUE",
      title: "Báo cáo hằng quý",
      ...never,
      recurrence: "QUARTERLY",
      recurrenceDay: 25,
    },
  },
];

export const at = (day: string) => new Date(`${day}T03:00:00Z`);

/** What unit `index` promises and reports, as people type it; no two units alike, decimals where they belong. */
export const typed = {
  promised: (index: number) => [
    String(20 + index),
    `${80 + (index % 10)},5`,
    decimal(125 + index * 5),
  ],
  reported: (index: number, quarter: number) => [
    String(4 + ((index * 3 + quarter) % 5)),
    `${72 + (index % 5) + quarter * 4},${quarter + 1}`,
    decimal(20 + ((index + quarter) % 4) * 13),
  ],
};

/** Hundredths → "1,25". */
const decimal = (hundredths: number) => (hundredths / 100).toFixed(2).replace(".", ",");

export type Year = Awaited<ReturnType<typeof beginYear>>;

/** A commune of villages with their heads, and the plan they carry out. */
export async function beginYear({
  villages = 25,
  communeId,
}: {
  villages?: number;
  communeId?: string;
} = {}) {
  const id = communeId ?? (await createCommune()).id;
  const office = await createActor({ communeId: id });
  const units = await prisma.unit.createManyAndReturn({
    data: Array.from({ length: villages }, (_, index) => ({
      communeId: id,
      kind: "VILLAGE" as const,
      name: `Bản Thử ${String(index + 1).padStart(2, "0")}`,
    })),
  });
  const heads: Actor[] = [];
  for (const { id: unitId } of units) {
    heads.push(await createActor({ communeId: id, roles: ["UNIT"], unitId }));
  }
  const { plan, campaign } = await createPublishedPlan({
    author: office,
    document,
    now: at("2026-01-05"),
    startsOn: "2026-01-05",
    endsOn: "2026-12-31",
  });
  await prisma.campaign.update({ where: { id: campaign.id }, data: { state: "RUNNING" } });
  await prisma.$transaction((tx) => createFacts(tx, office, plan.id, facts, at("2026-01-05")));
  /** By unit and indicator, as last typed; by quarter. */
  const ledger = {
    promised: units.map(() => [] as string[]),
    reported: quarters.map(() => units.map(() => [] as string[])),
  };
  return { communeId: id, office, units, heads, planId: plan.id, campaignId: campaign.id, ledger };
}

const indicatorIndex = (indicator: string) =>
  indicators.findIndex((each) => each.indicator === indicator);

type Who = { index: number; isFromPaper?: boolean };

/** Who writes for a unit: its head, or the office from its paper. */
function writerOf({ office, heads, units }: Year, { index, isFromPaper = false }: Who) {
  const unit = units[index];
  const head = heads[index];
  if (!unit || !head) throw new Error(`There is no unit ${index}.`);
  const paper = { forUnitId: unit.id, paperNote: "Bản giấy ngày 15/01/2026, trưởng bản ký" };
  return isFromPaper ? { writer: office, paper } : { writer: head, paper: {} };
}

/** Writes and hands in a unit's pledge; gives its id. */
export async function handInPledge(
  year: Year,
  who: Who & { day: string; lateReason?: string },
): Promise<string> {
  const { writer, paper } = writerOf(year, who);
  const now = at(who.day);
  const { pledgeId } = await beginPledge(
    writer,
    { campaignId: year.campaignId, round: "", ...paper },
    now,
  );
  const { version } = await prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  const items = await prisma.pledgeItem.findMany({ where: { pledgeId } });
  const promised = typed.promised(who.index);
  const fields = items.map(({ id, indicator, measure }) =>
    measure === ""
      ? [itemField(id, "words"), `Bản cam kết: ${indicator.toLocaleLowerCase("vi")}.`]
      : [itemField(id, "promised"), promised[indicatorIndex(indicator)] ?? ""],
  );
  const saved = await savePledge(
    writer,
    { pledgeId, version, fields: Object.fromEntries(fields) },
    now,
  );
  if (who.isFromPaper) {
    await addPhoto(writer, { pledgeId, kind: "PAPER", file: await smallPhoto(), caption: "" }, now);
  }
  const { lateReason = "" } = who;
  const { version: current } = await prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  if (current < saved.version) throw new Error("The pledge went back in versions.");
  await submitPledge(writer, { pledgeId, version: current, lateReason }, now);
  year.ledger.promised[who.index] = promised;
  return pledgeId;
}

export async function takePledge(year: Year, pledgeId: string, day: string): Promise<void> {
  const { version } = await prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  await acceptPledge(year.office, { pledgeId, version }, at(day));
}

/** The office sends a pledge back, and its unit hands it in again with one figure changed. */
export async function sendBackPledge(
  year: Year,
  { index, pledgeId, day }: { index: number; pledgeId: string; day: string },
): Promise<void> {
  const { writer } = writerOf(year, { index });
  const before = await prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  const reason = "Số hộ hiến đất thấp hơn yêu cầu của kế hoạch.";
  await returnPledge(year.office, { pledgeId, version: before.version, reason }, at(day));
  const item = await prisma.pledgeItem.findFirstOrThrow({
    where: { pledgeId, indicator: indicators[0].indicator },
  });
  const better = String(60 + index);
  const { version } = await savePledge(
    writer,
    {
      pledgeId,
      version: before.version + 1,
      fields: { [itemField(item.id, "promised")]: better },
    },
    at(day),
  );
  await submitPledge(writer, { pledgeId, version }, at(day));
  const promised = year.ledger.promised[index];
  if (promised) promised[0] = better;
}

/** Writes and hands in a unit's report of a quarter; gives its id. */
export async function handInReport(
  year: Year,
  who: Who & { quarter: number; day: string; lateReason?: string; difficulties?: string },
): Promise<string> {
  const { writer, paper } = writerOf(year, who);
  const now = at(who.day);
  const period = quarters[who.quarter] ?? "";
  const { reportId } = await beginReport(
    writer,
    { campaignId: year.campaignId, period, ...paper },
    now,
  );
  const { version } = await prisma.progressReport.findUniqueOrThrow({ where: { id: reportId } });
  const lines = await prisma.reportLine.findMany({
    where: { reportId },
    include: { item: true, target: true },
  });
  const reported = typed.reported(who.index, who.quarter);
  const fields = lines.map(({ id, item, target }) => {
    const { indicator = "", measure = "" } = item ?? target ?? {};
    return measure === ""
      ? [lineField(id, "words"), "Đã làm xong phần việc của quý."]
      : [lineField(id, "value"), reported[indicatorIndex(indicator)] ?? ""];
  });
  const saved = await saveReport(
    writer,
    {
      reportId,
      version,
      base: {},
      fields: {
        ...Object.fromEntries(fields),
        results: "Nhân dân đồng tình, tham gia đông đủ.",
        difficulties: who.difficulties ?? "",
      },
    },
    now,
  );
  if (Object.keys(saved.faults).length > 0) throw new Error(JSON.stringify(saved.faults));
  if (who.isFromPaper) {
    await addPhoto(writer, { reportId, kind: "PAPER", file: await smallPhoto(), caption: "" }, now);
  }
  const { version: current } = await prisma.progressReport.findUniqueOrThrow({
    where: { id: reportId },
  });
  await submitReport(writer, { reportId, version: current, lateReason: who.lateReason ?? "" }, now);
  const ofQuarter = year.ledger.reported[who.quarter];
  if (ofQuarter) ofQuarter[who.index] = reported;
  return reportId;
}

export async function takeReport(year: Year, reportId: string, day: string): Promise<void> {
  const { version } = await prisma.progressReport.findUniqueOrThrow({ where: { id: reportId } });
  await acceptReport(year.office, { reportId, version }, at(day));
}

/** The office sends a report back; its unit hands it in again as it is. */
async function sendBackReport(
  year: Year,
  { index, reportId, day }: { index: number; reportId: string; day: string },
): Promise<void> {
  const { writer } = writerOf(year, { index });
  const before = await prisma.progressReport.findUniqueOrThrow({ where: { id: reportId } });
  const reason = "Ghi thêm danh sách các hộ hiến đất.";
  await returnReport(year.office, { reportId, version: before.version, reason }, at(day));
  const version = before.version + 1;
  await submitReport(writer, { reportId, version, lateReason: "" }, at(day));
}

type Correction = { index: number; quarter: number; reportId: string; value: string; day: string };

const reason = "Đếm trùng hai hộ.";

/** A unit asks that its first figure be put right, and the office says yes or no. */
async function correctByUnit(
  year: Year,
  { index, quarter, reportId, value, day }: Correction,
  accept: boolean,
): Promise<void> {
  const { writer } = writerOf(year, { index });
  const line = await firstLine(reportId);
  await askCorrection(writer, { lineId: line, value, words: "", reason }, at(day));
  const { id: correctionId } = await prisma.lineCorrection.findFirstOrThrow({
    where: { lineId: line, state: "PENDING" },
  });
  const note = accept ? "" : "Danh sách kèm theo khớp số cũ.";
  await decideCorrection(year.office, { correctionId, accept, note }, at(day));
  if (accept) enter(year, { index, quarter, value });
}

export async function correctByOffice(
  year: Year,
  { index, quarter, reportId, value, day }: Correction,
): Promise<void> {
  const line = await firstLine(reportId);
  await correctLine(year.office, { lineId: line, value, words: "", reason }, at(day));
  enter(year, { index, quarter, value });
}

function enter(year: Year, { index, quarter, value }: Omit<Correction, "reportId" | "day">) {
  const figures = year.ledger.reported[quarter]?.[index];
  if (figures) figures[0] = value;
}

async function firstLine(reportId: string): Promise<string> {
  const { id } = await prisma.reportLine.findFirstOrThrow({
    where: { reportId, item: { indicator: indicators[0].indicator } },
  });
  return id;
}

/** Everything of the year up to its last report: three pledges late, two sent back, one from paper, some corrections. */
export async function liveYear(year: Year): Promise<void> {
  const last = year.units.length - 1;
  const pledges: string[] = [];
  for (const index of year.units.keys()) {
    const isLate = index >= last - 3 && index < last;
    pledges.push(
      await handInPledge(year, {
        index,
        isFromPaper: index === last,
        day: isLate ? "2026-01-23" : "2026-01-15",
        lateReason: isLate ? "Trưởng bản đi tập huấn." : "",
      }),
    );
  }
  for (const index of [1, 2]) {
    await sendBackPledge(year, { index, pledgeId: pledges[index] ?? "", day: "2026-01-26" });
  }
  for (const pledgeId of pledges) await takePledge(year, pledgeId, "2026-01-27");
  for (const [quarter, due] of quarters.entries()) {
    const month = due.slice(0, 8);
    const reports: string[] = [];
    for (const index of year.units.keys()) {
      const isLate = index === (quarter + 3) % year.units.length;
      reports.push(
        await handInReport(year, {
          index,
          quarter,
          isFromPaper: index === last,
          day: `${month}${isLate ? "27" : "20"}`,
          lateReason: isLate ? "Mưa lũ mất sóng." : "",
          difficulties: index === 0 ? "Một số hộ còn thiếu vốn đối ứng." : "",
        }),
      );
    }
    await sendBackReport(year, { index: 4, reportId: reports[4] ?? "", day: `${month}27` });
    for (const reportId of reports) await takeReport(year, reportId, `${month}28`);
    const of = (index: number) => ({ index, quarter, reportId: reports[index] ?? "" });
    await correctByUnit(year, { ...of(1), value: String(90 + quarter), day: `${month}29` }, true);
    await correctByUnit(year, { ...of(2), value: "999", day: `${month}29` }, false);
    await correctByOffice(year, { ...of(3), value: String(70 + quarter), day: `${month}29` });
  }
}

/** The plan in force has taken the place of one that said another day; its quarterly reports are due on the given one. */
export async function moveReportDay(
  { office, planId, campaignId }: Year,
  recurrenceDay: number,
): Promise<void> {
  const { plan: replaced } = await createPublishedPlan({ author: office, now: at("2026-01-02") });
  await prisma.plan.update({
    where: { id: replaced.id },
    data: { campaignId, state: "REPLACED" },
  });
  const once = await prisma.milestone.findFirstOrThrow({ where: { planId, kind: "REPORT_DUE" } });
  const { id, ...said } = once;
  await prisma.milestone.update({ where: { id }, data: { planId: replaced.id } });
  await prisma.milestone.create({ data: { ...said, recurrenceDay } });
}
