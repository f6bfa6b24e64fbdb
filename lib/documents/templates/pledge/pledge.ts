import {
  type Cell,
  type Clause,
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { type CalendarDate, calendarDate, formatDate, formatMoment } from "@/lib/text/dates";

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
  const [year = null, month = null, day = null] = submittedAt
    ? calendarDate(submittedAt).split("-")
    : [];
  return {
    ...emptyDocument,
    type: "BẢN ĐĂNG KÝ THI ĐUA",
    agency: [...commune.headerLines.slice(-1), unit.toLocaleUpperCase("vi")],
    national: nationalTitle,
    place: commune.placeName,
    date: { day, month: month?.replace(/^0(?=[3-9])/u, "") ?? null, year },
    subject: richText(roundName ? `${campaignTitle}, ${roundName}` : campaignTitle),
    preamble: [
      richText(
        `Thực hiện Kế hoạch số ${paper.number} ngày ${formatDate(paper.issuedOn)} của Ủy ban nhân dân ${commune.name}, ${unit} đăng ký thi đua như sau:`,
      ),
    ],
    body: numbered(partsOf(facts)),
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
      children: figures.length > 0 ? [tableOf("figures", figures, true)] : [],
    },
    { title: "NỘI DUNG, VIỆC LÀM", children: promises.map(sayPromise) },
    { title: "ĐƠN VỊ TỰ ĐĂNG KÝ", children: own.length > 0 ? [tableOf("own", own, false)] : [] },
    { title: "CÁ NHÂN ĐĂNG KÝ", children: persons.map(sayMember("person")) },
    { title: "HỘ GIA ĐÌNH ĐĂNG KÝ", children: households.map(sayMember("household")) },
    {
      title: "CAM KẾT CHUNG",
      children: words
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((text, index) => clause({ id: `words-${index + 1}`, text })),
    },
  ].filter(({ children }) => children.length > 0);
}

const romans = ["I", "II", "III", "IV", "V", "VI"];

function numbered(parts: readonly Part[]): Clause[] {
  return parts.map(({ title, children }, index) => ({
    ...clause({ id: `part-${index + 1}`, text: title }),
    marker: "roman",
    label: `${romans[index]}.`,
    heading: true,
    children,
  }));
}

function tableOf(id: string, items: readonly PledgeItemFacts[], withDemand: boolean): Clause {
  const rows = items.map((item, index) =>
    [
      String(index + 1),
      item.measure ? `${item.indicator} (${item.measure})` : item.indicator,
      item.baseline,
      ...(withDemand ? [item.demanded] : []),
      [item.promised, item.words].filter(Boolean).join("\n"),
      item.dueOn ? formatDate(item.dueOn) : "",
    ].map(cell),
  );
  const heads = [
    "TT",
    "Nội dung",
    "Năm trước",
    ...(withDemand ? ["Kế hoạch của xã"] : []),
    "Đăng ký",
    "Thời hạn",
  ].map(cell);
  return { ...clause({ id, text: "" }), table: { headerRows: 1, rows: [heads, ...rows] } };
}

function sayPromise({ indicator, words, dueOn }: PledgeItemFacts, index: number): Clause {
  const due = dueOn ? ` (hạn ${formatDate(dueOn)})` : "";
  const promise = words ? `: ${words.replace(/\s+/gu, " ")}` : "";
  return {
    ...clause({ id: `promise-${index + 1}`, text: `${indicator}${promise}${due}` }),
    marker: "decimal",
    label: `${index + 1}.`,
  };
}

const sayMember =
  (kind: string) =>
  ({ name, words }: { name: string; words: string }, index: number): Clause => ({
    ...clause({ id: `${kind}-${index + 1}`, text: words ? `${name}: ${words}` : name }),
    marker: "decimal",
    label: `${index + 1}.`,
  });

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

const cell = (text: string): Cell => ({ text: richText(text) });

function clause({ id, text }: { id: string; text: string }): Clause {
  return {
    id,
    marker: "none",
    label: "",
    kind: null,
    heading: false,
    text: richText(text),
    table: null,
    children: [],
  };
}
