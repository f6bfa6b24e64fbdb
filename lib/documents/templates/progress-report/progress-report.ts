import { campaignName } from "@/lib/documents/campaign-name";
import { dateParts } from "@/lib/documents/header-lines";
import {
  type Clause,
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { capitalised } from "@/lib/text/capitalised";
import { type CalendarDate, calendarDate, formatDate, formatMoment } from "@/lib/text/dates";
import { toRoman } from "@/lib/text/roman";
import { numbered, paragraph, said, tableOf, titled } from "../clauses";

export type ReportLineFacts = {
  indicator: string;
  measure: string;
  /** What was promised, as written; of the plan where nothing was; "" for neither. */
  promised: string;
  /** Of this period. */
  value: string;
  /** By now, with the periods before. */
  total: string;
  percent: string;
  words: string;
  /** Why the figure was corrected after the report was taken; "" where it was not. */
  corrected: string;
};

export type ProgressReportFacts = {
  commune: { name: string; headerLines: readonly string[]; placeName: string };
  unit: string;
  campaignTitle: string;
  /** "quý I năm 2026" */
  periodName: string;
  /** The plan it is reported on; null where none is in force any more. */
  paper: { number: string; issuedOn: CalendarDate } | null;
  figures: readonly ReportLineFacts[];
  /** What was promised in words. */
  promises: readonly ReportLineFacts[];
  results: string;
  difficulties: string;
  proposals: string;
  photos: number;
  /** "BC 12/2026"; "" before it was handed in. */
  receipt: string;
  submittedAt: Date | null;
  submittedBy: string;
  lateReason: string;
  isAccepted: boolean;
  /** Who entered it for the unit, and from what: a sentence; null where the unit typed it itself. */
  entered: string | null;
};

/** What a unit reports of a period, as a paper in the form of NĐ 30/2020 to print, sign and keep. */
export function progressReportDocument(facts: ProgressReportFacts): OfficialDocument {
  const { commune, unit, campaignTitle, periodName, paper, submittedAt } = facts;
  const ground = paper
    ? `Thực hiện Kế hoạch số ${paper.number} ngày ${formatDate(paper.issuedOn)} của Ủy ban nhân dân ${commune.name}, `
    : "";
  return {
    ...emptyDocument,
    type: "BÁO CÁO",
    agency: [...commune.headerLines.slice(-1), unit.toLocaleUpperCase("vi")],
    national: nationalTitle,
    place: commune.placeName,
    // "Số: … /BC" is the unit's to fill in: it keeps its own numbers, where it keeps any.
    date: dateParts(submittedAt && calendarDate(submittedAt)),
    subject: richText(`Kết quả thực hiện ${campaignName(campaignTitle)} (${periodName})`),
    preamble: [richText(`${ground}${unit} báo cáo kết quả ${periodName} như sau:`)],
    body: partsOf(facts).map(({ title, children }, index) =>
      titled(`part-${index + 1}`, `${toRoman(index + 1)}.`, title, children),
    ),
    closing: remarks(facts).map(richText),
    recipients: [`Thường trực thi đua ${commune.name}`, "Lưu: đơn vị."],
    signature: { lines: ["ĐẠI DIỆN ĐƠN VỊ"], name: "" },
  };
}

type Part = { title: string; children: Clause[] };

function partsOf({ figures, promises, results, difficulties, proposals }: ProgressReportFacts) {
  const parts: Part[] = [
    {
      title: "KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
      children: figures.length > 0 ? [figureTable(figures)] : [],
    },
    {
      title: "KẾT QUẢ THỰC HIỆN NỘI DUNG ĐĂNG KÝ",
      children: promises.filter(({ words }) => words !== "").map(sayPromise),
    },
    { title: "KẾT QUẢ NỔI BẬT", children: paragraphs("results", results) },
    { title: "KHÓ KHĂN, VƯỚNG MẮC", children: paragraphs("difficulties", difficulties) },
    { title: "KIẾN NGHỊ, ĐỀ XUẤT", children: paragraphs("proposals", proposals) },
  ];
  return parts.filter(({ children }) => children.length > 0);
}

const heads = ["TT", "Chỉ tiêu", "Đơn vị tính", "Đăng ký", "Kỳ này", "Đến nay", "Tỷ lệ", "Ghi chú"];

function figureTable(lines: readonly ReportLineFacts[]): Clause {
  return tableOf(
    "figures",
    heads,
    lines.map((line, index) => [
      String(index + 1),
      capitalised(line.indicator),
      line.measure,
      line.promised,
      line.value,
      line.total,
      line.percent,
      [line.words, line.corrected && `Đã đính chính: ${line.corrected}`].filter(Boolean).join("\n"),
    ]),
  );
}

function sayPromise({ indicator, words }: ReportLineFacts, index: number): Clause {
  return numbered(`promise-${index + 1}`, index + 1, said(indicator, words));
}

function paragraphs(id: string, text: string): Clause[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => paragraph(`${id}-${index + 1}`, line.trim()));
}

/** How it came: by which number, when, late or not, and from which paper. */
function remarks(facts: ProgressReportFacts): string[] {
  const { receipt, submittedAt, submittedBy, lateReason, isAccepted, entered, photos } = facts;
  return [
    submittedAt
      ? `Nộp trên Cổng thi đua, khen thưởng: biên nhận số ${receipt}, lúc ${formatMoment(submittedAt)}, người nộp ${submittedBy}${photos > 0 ? `, kèm ${photos} ảnh` : ""}; thường trực ${isAccepted ? "đã nhận" : "chưa nhận"}.`
      : "Bản nháp, chưa nộp.",
    ...(lateReason ? [`Nộp sau hạn, lý do: ${lateReason.replace(/\s+/gu, " ")}`] : []),
    ...(entered ? [entered] : []),
  ];
}
