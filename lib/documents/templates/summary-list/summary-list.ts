import { dateParts } from "@/lib/documents/header-lines";
import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import { tableOf } from "../clauses";
import { agencyBelow } from "../letterhead";

type SummaryListFacts = {
  commune: { headerLines: readonly string[]; placeName: string };
  /** "Phòng Văn hóa - Xã hội" */
  standingBody: string;
  on: CalendarDate;
  preparedBy: string;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
  /** How many for each award, in words: "Giấy khen", ["2 tập thể", "5 cá nhân"]. */
  counts: readonly { award: string; words: readonly string[]; total: number }[];
};

/**
 * Danh sách trích ngang: who is put forward, in one table on pages laid across, behind a first page that counts them. No
 * law prescribes its form; head and annex are those of NĐ 30/2020, Phụ lục I.
 */
export function summaryList(facts: SummaryListFacts): OfficialDocument {
  const { commune, standingBody, on, preparedBy, rows, counts } = facts;
  return {
    ...emptyDocument,
    type: "DANH SÁCH TRÍCH NGANG",
    agency: agencyBelow(commune.headerLines, standingBody),
    national: nationalTitle,
    place: commune.placeName,
    date: dateParts(on),
    subject: richText("Đề nghị khen thưởng"),
    preamble: [
      richText(
        `Tính đến ngày ${formatDate(on)}, ${standingBody} tổng hợp ${rows.length} trường hợp đề nghị khen thưởng, gồm:`,
      ),
    ],
    body: [
      tableOf(
        "tong-hop",
        ["STT", "Hình thức, danh hiệu", "Đối tượng", "Cộng"],
        counts.map(({ award, words, total }, index) => [
          String(index + 1),
          award,
          words.join(", "),
          String(total),
        ]),
      ),
    ],
    closing: [richText("Danh sách từng trường hợp kèm theo./.")],
    signature: { lines: ["NGƯỜI LẬP"], name: preparedBy },
    annexes: [
      {
        label: "",
        title: "DANH SÁCH TRÍCH NGANG",
        note: `(Đề nghị khen thưởng, tính đến ngày ${formatDate(on)})`,
        body: [tableOf("trich-ngang", facts.headers, rows)],
      },
    ],
  };
}
