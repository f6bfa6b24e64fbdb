import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";
import { formatDate } from "@/lib/text/dates";
import { paragraph, tableOf, titled, typedLines } from "../clauses";
import { agencyBelow, clockWords } from "../letterhead";

type UnitMinutesFacts = {
  commune: { headerLines: readonly string[] };
  unit: string;
  /** "khen thưởng trong phong trào …" */
  asking: string;
  heldOn: CalendarDate;
  /** "08:00"; null where nobody wrote it down. */
  beganAt: string | null;
  endedAt: string | null;
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

/** To be written in by hand. */
const byHand = "…".repeat(12);

/** Biên bản họp xét of a unit (no prescribed form: NĐ 30/2020, Phụ lục III, Mẫu 1.9). */
export function unitMinutes(facts: UnitMinutesFacts): OfficialDocument {
  const { commune, unit, asking, heldOn, beganAt, endedAt, place } = facts;
  const { calledCount, presentCount, chair, secretary, nominees, notes } = facts;
  const absent = calledCount - presentCount;
  return {
    ...emptyDocument,
    type: "BIÊN BẢN",
    agency: agencyBelow(commune.headerLines, unit),
    national: nationalTitle,
    subject: richText(`Họp xét đề nghị ${asking}`),
    body: [
      paragraph("time", `Thời gian bắt đầu: ${clockWords(beganAt)}, ngày ${formatDate(heldOn)}.`),
      paragraph("place", `Địa điểm: ${place || unit}.`),
      paragraph(
        "present",
        `Thành phần tham dự: ${presentCount} người dự trên ${calledCount} người được triệu tập${absent > 0 ? `, vắng ${absent}` : ""}.`,
      ),
      paragraph("chair", `Chủ trì (chủ tọa): ${chair ? `${chair}.` : byHand}`),
      paragraph(
        "secretary",
        `Thư ký (người ghi biên bản): ${secretary ? `${secretary}.` : byHand}`,
      ),
      paragraph("content", "Nội dung:"),
      titled("part-1", "1.", "Thành tích được nêu và kết quả biểu quyết", [
        tableOf(
          "votes",
          [
            "TT",
            "Được đề nghị",
            "Danh hiệu, hình thức khen; thành tích",
            "Đồng\u00a0ý",
            "Không đồng\u00a0ý",
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
    closing: [
      richText(
        `Cuộc họp kết thúc vào hồi ${clockWords(endedAt)} cùng ngày; biên bản được đọc lại cho mọi người dự họp cùng nghe và thống nhất./.`,
      ),
    ],
    recipients: ["Lưu: Hồ sơ."],
    signature: { lines: ["CHỦ TỌA"], name: chair },
    besideSignature: { lines: ["THƯ KÝ"], name: secretary },
    annexes: [],
  };
}
