import type { Audience, NominationState } from "@/lib/db/generated/enums";
import { awardName } from "@/lib/nominations/awards/catalogue";

/** One nomination as the list trích ngang tells of it. */
export type SummaryRow = {
  id: string;
  state: NominationState;
  award: string;
  audience: Audience;
  honorific: string;
  name: string;
  post: string;
  place: string;
  unitName: string;
  citation: string;
  votesFor: number | null;
  votesAgainst: number | null;
  presentCount: number | null;
  findings: string;
  movedNote: string;
};

type SummaryColumn = {
  key: string;
  header: string;
  /** Of the workbook's column, in characters. */
  width: number;
  of: (row: SummaryRow, index: number) => string;
};

/** The same on the page, in the paper and in the workbook. */
export const summaryColumns: readonly SummaryColumn[] = [
  { key: "number", header: "STT", width: 6, of: (_row, index) => String(index + 1) },
  {
    key: "name",
    header: "Tên tập thể, hộ, họ tên cá nhân",
    width: 28,
    of: ({ honorific, name }) => [honorific, name].filter(Boolean).join(" "),
  },
  { key: "post", header: "Chức vụ", width: 20, of: ({ post }) => post },
  {
    key: "place",
    header: "Đơn vị",
    width: 24,
    of: ({ place, unitName }) =>
      place === "" || place === unitName ? unitName : `${place} (${unitName} đề nghị)`,
  },
  {
    key: "award",
    header: "Hình thức, danh hiệu",
    width: 20,
    of: ({ award }) => awardName(award),
  },
  { key: "citation", header: "Thành tích", width: 48, of: ({ citation }) => citation },
  { key: "votes", header: "Phiếu họp xét", width: 16, of: votesWords },
  { key: "result", header: "Kết quả thẩm định", width: 36, of: resultWords },
];

function votesWords({ votesFor, votesAgainst, presentCount }: SummaryRow): string {
  if (votesFor === null) return "";
  const of = presentCount === null ? "" : `/${presentCount}`;
  return `${votesFor}${of} đồng ý${votesAgainst ? `, ${votesAgainst} không đồng ý` : ""}`;
}

function resultWords({ state, findings, movedNote }: SummaryRow): string {
  const result = resultOf(state);
  const words = state === "INELIGIBLE" ? movedNote : findings;
  return words === "" ? result : `${result}: ${words}`;
}

function resultOf(state: NominationState): string {
  switch (state) {
    case "SUBMITTED":
      return "Chưa thẩm định xong";
    case "RETURNED":
      return "Trả lại để bổ sung";
    case "SUSPENDED":
      return "Tạm dừng xét";
    case "INELIGIBLE":
      return "Không đủ điều kiện";
    case "WITHDRAWN":
      return "Đơn vị đã rút";
    default:
      return "Đủ điều kiện";
  }
}
