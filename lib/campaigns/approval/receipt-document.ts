import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { calendarDate, formatLongDate, formatMoment } from "@/lib/text/dates";

type Person = { position: string; user: { name: string } };

type ReceiptFacts = {
  commune: { headerLines: readonly string[]; placeName: string };
  /** The plan's subject, and the kind of paper it is. */
  title: string;
  number: number;
  year: number;
  planVersion: number;
  submittedBy: Person;
  submittedAt: Date;
  message: string;
  checks: readonly { kind: "CONTENT" | "FORM"; checker: Person }[];
  /** ISO. */
  answerDueOn: string;
  contact: string;
};

/**
 * The receipt of a submission as a paper to keep: what was submitted, by whom, who checks it, by when an answer comes,
 * whom to call. But for the last it says only what was so at that moment: it reads the same whenever it is printed.
 */
export function receiptDocument(facts: ReceiptFacts): OfficialDocument {
  const { commune, submittedAt, submittedBy, checks } = facts;
  const [year = "", month = "", day = ""] = calendarDate(submittedAt).split("-");
  const lines = [
    `Văn bản trình: ${facts.title} (bản lưu số ${facts.planVersion}).`,
    `Người trình: ${personWords(submittedBy)}, lúc ${formatMoment(submittedAt)}.`,
    ...(facts.message ? [`Lời trình: ${facts.message.replace(/\s+/gu, " ")}`] : []),
    ...checks.map(
      ({ kind, checker }) =>
        `Người soát ${kind === "CONTENT" ? "nội dung" : "thể thức"}: ${personWords(checker)}.`,
    ),
    "Việc tiếp theo: hai người soát ký xác nhận, Chủ tịch duyệt và ký, văn thư cấp số.",
    `Trả lời chậm nhất: ${formatLongDate(facts.answerDueOn)}.`,
    `Hỏi về việc này: ${facts.contact}.`,
  ];
  return {
    ...emptyDocument,
    type: "BIÊN NHẬN",
    agency: commune.headerLines,
    national: nationalTitle,
    place: commune.placeName,
    subject: richText("Trình văn bản để Chủ tịch duyệt, ký"),
    body: lines.map((line, index) => ({
      id: String(index + 1),
      marker: "decimal",
      label: `${index + 1}.`,
      kind: null,
      heading: false,
      text: richText(line),
      table: null,
      children: [],
    })),
    closing: [
      richText(`Biên nhận do Cổng thi đua, khen thưởng lập lúc ${formatMoment(submittedAt)}./.`),
    ],
    number: String(facts.number),
    symbol: String(facts.year),
    date: { day, month: month.replace(/^0(?=[3-9])/u, ""), year },
  };
}

const personWords = ({ user, position }: Person) => `${user.name}, ${position}`;
