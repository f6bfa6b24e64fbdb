import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { paragraph, tableOf } from "../clauses";
import { type CouncilCommune, councilAgency } from "../council-invitation/council-frame";

type BallotFacts = {
  commune: CouncilCommune;
  /** The session's. */
  title: string;
  startsAt: Date;
  roundNumber: number;
  isSecret: boolean;
  items: readonly { nominee: string; award: string; citation: string }[];
};

/** Phiếu bầu: the nominees of a round, with a box for each answer. It bears no name and no number of its own. */
export function ballotDocument(facts: BallotFacts): OfficialDocument {
  const { commune, title, startsAt, roundNumber, isSecret, items } = facts;
  const day = formatDate(calendarDate(startsAt));
  return {
    ...emptyDocument,
    type: "PHIẾU BẦU",
    agency: councilAgency(commune),
    national: nationalTitle,
    subject: richText(`${title}, ngày ${day}, lượt ${roundNumber}`),
    body: [
      paragraph(
        "how",
        "Đánh dấu X vào một ô cho mỗi nội dung. Không đánh dấu, hoặc đánh dấu nhiều hơn một ô, là phiếu không hợp lệ với nội dung ấy.",
      ),
      tableOf(
        "items",
        [
          "TT",
          "Được đề nghị",
          "Danh hiệu, hình thức khen; thành tích",
          "Đồng\u00a0ý",
          "Không đồng\u00a0ý",
        ],
        items.map(({ nominee, award, citation }, index) => [
          String(index + 1),
          nominee,
          [award, citation].filter(Boolean).join(". "),
          "",
          "",
        ]),
      ),
      ...(isSecret ? [paragraph("secret", "Phiếu kín: không ghi tên, không ký.")] : []),
    ],
    closing: [],
    recipients: [],
    annexes: [],
  };
}
