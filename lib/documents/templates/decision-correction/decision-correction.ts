import { type OfficialDocument, richText } from "@/lib/documents/model";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import type { AwardPaperFacts } from "../award-decision/facts";
import {
  carryOut,
  chairmanLine,
  committeeOf,
  decisionRecipients,
  frame,
  groundLines,
} from "../award-decision/parts";
import { article, numbered } from "../clauses";

type Words = { honorific: string; name: string; post: string; place: string; citation: string };

/** Somebody in the list of the decision that is put right, as printed there and as it is to be read. */
export type Corrected = { position: number; printed: Words; corrected: Words };

type CorrectionFacts = AwardPaperFacts & {
  /** The decision that is put right. */
  corrected: { number: string; issuedOn: CalendarDate };
  corrections: readonly Corrected[];
  /** Why, in a sentence without its full stop. */
  grounds: string;
};

const parts = [
  ["honorific", "cách gọi"],
  ["name", "tên"],
  ["post", "chức vụ, nghề nghiệp"],
  ["place", "nơi ở, nơi công tác"],
  ["citation", "thành tích"],
] as const satisfies readonly (readonly [keyof Words, string])[];

/**
 * Quyết định đính chính: how somebody is written in the list is content, so it is put right by a paper of equal form, not
 * by a công văn (Điều 18(3) NĐ 30/2020). The paper that is put right stays as it was issued.
 */
export function correctionDecision(facts: CorrectionFacts): OfficialDocument {
  const { corrected, corrections, grounds } = facts;
  const short = `Quyết định số ${corrected.number}`;
  const cited = `${short} ngày ${formatDate(corrected.issuedOn)} của Chủ tịch ${committeeOf(facts)}`;
  return {
    ...frame(facts),
    type: "QUYẾT ĐỊNH",
    symbol: "QĐ-UBND",
    preamble: [chairmanLine(facts), ...groundLines(facts), "QUYẾT ĐỊNH:"].map(richText),
    body: [
      article(
        1,
        `Đính chính lời ghi trong danh sách kèm theo ${cited} như sau:`,
        corrections.map((one, index) =>
          numbered(
            `dinh-chinh-${index + 1}`,
            index + 1,
            `Tại số thứ tự ${one.position} (${calledIn(one.printed)}): ${changesOf(one).join("; ")}.`,
          ),
        ),
      ),
      article(2, `Lý do: ${grounds.trim().replace(/[.;\s]+$/u, "")}.`),
      article(
        3,
        `Các nội dung khác của ${short} không thay đổi. Giấy khen đã cấp theo lời ghi cũ được thu lại, cấp lại theo lời ghi đã đính chính.`,
      ),
      article(4, carryOut(facts)),
    ],
    recipients: decisionRecipients(facts, 4),
  };
}

/** "ông Lò Văn Thử" */
const calledIn = ({ honorific, name }: Words) =>
  [honorific.toLocaleLowerCase("vi"), name].filter(Boolean).join(" ");

/** What is read otherwise: "tên đã ghi là “Lò Văn Thử”, nay đính chính là “Lò Văn Thứ”". */
function changesOf({ printed, corrected }: Corrected): string[] {
  return parts
    .filter(([key]) => printed[key] !== corrected[key])
    .map(([key, word]) => {
      if (printed[key] === "") return `bổ sung ${word} “${corrected[key]}”`;
      if (corrected[key] === "") return `bỏ ${word} “${printed[key]}”`;
      return `${word} đã ghi là “${printed[key]}”, nay đính chính là “${corrected[key]}”`;
    });
}
