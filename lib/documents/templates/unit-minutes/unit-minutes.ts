import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";
import { formatDate } from "@/lib/text/dates";
import { paragraph, tableOf, titled, typedLines } from "../clauses";

export type UnitMinutesFacts = {
  commune: { headerLines: readonly string[] };
  unit: string;
  occasion: string;
  heldOn: CalendarDate;
  place: string;
  calledCount: number;
  presentCount: number;
  chair: string;
  secretary: string;
  nominees: readonly {
    name: string;
    award: string;
    citation: string;
    votesFor: number | null;
    votesAgainst: number | null;
  }[];
  notes: string;
};

/** Biên bản họp xét of a unit (no prescribed form: NĐ 30/2020, Phụ lục III, Mẫu 1.9). */
export function unitMinutes(facts: UnitMinutesFacts): OfficialDocument {
  const { commune, unit, occasion, heldOn, place, calledCount, presentCount } = facts;
  const { chair, secretary, nominees, notes } = facts;
  return {
    ...emptyDocument,
    type: "BIÊN BẢN",
    agency: [
      commune.headerLines.join(" ").replace(/^ỦY BAN NHÂN DÂN/u, "UBND"),
      unit.toLocaleUpperCase("vi"),
    ],
    national: nationalTitle,
    subject: richText(`Họp xét đề nghị khen thưởng ${occasion}`.trim()),
    body: [
      paragraph("time", `Thời gian: ngày ${formatDate(heldOn)}.`),
      paragraph("place", `Địa điểm: ${place || unit}.`),
      paragraph(
        "present",
        `Thành phần tham dự: ${presentCount} người dự trên ${calledCount} người được triệu tập, vắng ${calledCount - presentCount}.`,
      ),
      paragraph("chair", `Chủ trì (chủ tọa): ${chair || "…"}.`),
      paragraph("secretary", `Thư ký (người ghi biên bản): ${secretary || "…"}.`),
      paragraph("content", "Nội dung:"),
      titled("part-1", "1.", "Thành tích được nêu và kết quả biểu quyết", [
        tableOf(
          "votes",
          [
            "TT",
            "Được đề nghị",
            "Danh hiệu, hình thức khen; thành tích",
            "Đồng ý",
            "Không đồng ý",
            "Ý kiến khác",
          ],
          nominees.map(({ name, award, citation, votesFor, votesAgainst }, index) => [
            String(index + 1),
            name,
            [award, citation].filter(Boolean).join(". "),
            votesFor === null ? "" : `${votesFor}/${presentCount}`,
            votesAgainst === null ? "" : `${votesAgainst}/${presentCount}`,
            votesFor === null || votesAgainst === null
              ? ""
              : `${presentCount - votesFor - votesAgainst}/${presentCount}`,
          ]),
        ),
      ]),
      titled(
        "part-2",
        "2.",
        "Ý kiến khác",
        (notes.trim() === "" ? ["Không có ý kiến khác."] : typedLines(notes)).map((text, index) =>
          paragraph(`note-${index + 1}`, text),
        ),
      ),
    ],
    closing: [richText("Biên bản được đọc lại cho mọi người dự họp cùng nghe và thống nhất./.")],
    recipients: ["Lưu: Hồ sơ."],
    signature: { lines: ["CHỦ TỌA"], name: chair },
    besideSignature: { lines: ["THƯ KÝ"], name: secretary },
    annexes: [],
  };
}
