import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { paragraph, tableOf } from "../clauses";
import { type CouncilCommune, councilAgency } from "../council-invitation/council-frame";

export type SessionPapersFacts = {
  commune: CouncilCommune;
  title: string;
  startsAt: Date;
  /** Of one reader: what they are recused from is not among them. */
  items: readonly {
    nominee: string;
    award: string;
    unit: string;
    citation: string;
    /** Votes of the unit's meeting: "25/25". */
    unitVotes: string;
    findings: string;
  }[];
};

/** What a member reads before a session: the nominations in short, with what the appraisal found (trích ngang). */
export function sessionPapers(facts: SessionPapersFacts): OfficialDocument {
  const { commune, title, startsAt, items } = facts;
  return {
    ...emptyDocument,
    type: "TÀI LIỆU PHIÊN HỌP",
    agency: councilAgency(commune),
    national: nationalTitle,
    subject: richText(`${title}, ngày ${formatDate(calendarDate(startsAt))}`),
    body: [
      paragraph(
        "intro",
        "Trích ngang các đề nghị khen thưởng và kết quả thẩm định. Tài liệu dùng trong Hội đồng, không gửi ra ngoài.",
      ),
      tableOf(
        "items",
        [
          "TT",
          "Được đề nghị; đơn vị đề nghị",
          "Danh hiệu, hình thức khen; thành tích",
          "Thẩm định",
        ],
        items.map(({ nominee, award, unit, citation, unitVotes, findings }, index) => [
          String(index + 1),
          `${nominee}\nĐơn vị đề nghị: ${unit}${unitVotes && ` (${unitVotes} phiếu đồng ý)`}`,
          [award, citation].filter(Boolean).join(". "),
          findings,
        ]),
      ),
    ],
  };
}
