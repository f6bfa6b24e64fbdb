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

export type PledgeItemFacts = {
  indicator: string;
  measure: string;
  /** As written: "900"; "" for none. */
  baseline: string;
  /** What the plan demands: "từ 500 mét năm 2026"; "" for no figure. */
  demanded: string;
  promised: string;
  words: string;
  dueOn: CalendarDate | null;
};

export type PledgeFacts = {
  commune: { name: string; headerLines: readonly string[]; placeName: string };
  unit: string;
  campaignTitle: string;
  /** "năm 2026"; "" for the whole campaign. */
  roundName: string;
  paper: { number: string; issuedOn: CalendarDate };
  words: string;
  /** On the plan's targets; on its criteria and work; the unit's own. */
  figures: readonly PledgeItemFacts[];
  promises: readonly PledgeItemFacts[];
  own: readonly PledgeItemFacts[];
  persons: readonly { name: string; words: string }[];
  households: readonly { name: string; words: string }[];
  /** "ĐK 12/2026"; "" before it was handed in. */
  receipt: string;
  submittedAt: Date | null;
  submittedBy: string;
  lateReason: string;
  /** Who entered it for the unit, and from what: a sentence; null where the unit typed it itself. */
  entered: string | null;
};

/** What a unit promises, as a paper in the form of NĐ 30/2020 to print, sign and keep ("Bản đăng ký thi đua"). */
export function pledgeDocument(facts: PledgeFacts): OfficialDocument {
  const { commune, unit, campaignTitle, roundName, paper, submittedAt } = facts;
  return {
    ...emptyDocument,
    type: "BẢN ĐĂNG KÝ THI ĐUA",
    agency: [...commune.headerLines.slice(-1), unit.toLocaleUpperCase("vi")],
    national: nationalTitle,
    place: commune.placeName,
    date: dateParts(submittedAt && calendarDate(submittedAt)),
    subject: richText(
      [capitalised(campaignName(campaignTitle)), roundName].filter(Boolean).join(", "),
    ),
    preamble: [
      richText(
        `Thực hiện Kế hoạch số ${paper.number} ngày ${formatDate(paper.issuedOn)} của Ủy ban nhân dân ${commune.name}, ${unit} đăng ký thi đua như sau:`,
      ),
    ],
    body: partsOf(facts).map(({ title, children }, index) =>
      titled(`part-${index + 1}`, `${toRoman(index + 1)}.`, title, children),
    ),
    closing: remarks(facts).map(richText),
    recipients: [`Thường trực thi đua ${commune.name}`, "Lưu: đơn vị."],
    signature: { lines: ["ĐẠI DIỆN ĐƠN VỊ"], name: "" },
  };
}

type Part = { title: string; children: Clause[] };

function partsOf(facts: PledgeFacts): Part[] {
  const { words, figures, promises, own, persons, households } = facts;
  return [
    {
      title: "CHỈ TIÊU",
      children: figures.length > 0 ? [promiseTable("figures", figures, true)] : [],
    },
    { title: "NỘI DUNG, VIỆC LÀM", children: promises.map(sayPromise) },
    {
      title: "ĐƠN VỊ TỰ ĐĂNG KÝ",
      children: own.length > 0 ? [promiseTable("own", own, false)] : [],
    },
    { title: "CÁ NHÂN ĐĂNG KÝ", children: persons.map(sayMember("person")) },
    { title: "HỘ GIA ĐÌNH ĐĂNG KÝ", children: households.map(sayMember("household")) },
    {
      title: "CAM KẾT CHUNG",
      children: words
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((text, index) => paragraph(`words-${index + 1}`, text)),
    },
  ].filter(({ children }) => children.length > 0);
}

function promiseTable(id: string, items: readonly PledgeItemFacts[], withDemand: boolean): Clause {
  return tableOf(
    id,
    [
      "TT",
      "Nội dung",
      "Năm trước",
      ...(withDemand ? ["Kế hoạch của xã"] : []),
      "Đăng ký",
      "Thời hạn",
    ],
    items.map((item, index) => [
      String(index + 1),
      capitalised(item.measure ? `${item.indicator} (${item.measure})` : item.indicator),
      item.baseline,
      ...(withDemand ? [item.demanded] : []),
      [item.promised, item.words].filter(Boolean).join("\n"),
      item.dueOn ? formatDate(item.dueOn) : "",
    ]),
  );
}

function sayPromise({ indicator, words, dueOn }: PledgeItemFacts, index: number): Clause {
  const due = dueOn ? ` (hạn ${formatDate(dueOn)})` : "";
  return numbered(`promise-${index + 1}`, index + 1, `${said(indicator, words)}${due}`);
}

const sayMember =
  (kind: string) =>
  ({ name, words }: { name: string; words: string }, index: number): Clause =>
    numbered(`${kind}-${index + 1}`, index + 1, words ? `${name}: ${words}` : name);

/** How it came: by which number, when, late or not, and from which paper. */
function remarks({ receipt, submittedAt, submittedBy, lateReason, entered }: PledgeFacts) {
  return [
    submittedAt
      ? `Nộp trên Cổng thi đua, khen thưởng: biên nhận số ${receipt}, lúc ${formatMoment(submittedAt)}, người nộp ${submittedBy}.`
      : "Bản nháp, chưa nộp.",
    ...(lateReason ? [`Nộp sau hạn, lý do: ${lateReason.replace(/\s+/gu, " ")}`] : []),
    ...(entered ? [entered] : []),
  ];
}
