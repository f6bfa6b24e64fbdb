import {
  type Clause,
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";
import { formatDate } from "@/lib/text/dates";
import { dashed, paragraph, tableOf, titled, typedLines } from "../clauses";

export type AchievementReportFacts = {
  commune: { headerLines: readonly string[]; placeName: string };
  unit: string;
  nominee: {
    /** "Ông Lò Văn Thử"; "Bản Nà Hỳ" */
    name: string;
    isCollective: boolean;
    post: string;
    place: string;
    peopleCount: number | null;
    womenCount: number | null;
    advancedCount: number | null;
  };
  /** "tặng Giấy khen", "tặng danh hiệu …" */
  asked: string;
  /** "trong phong trào …"; "" for merit. */
  occasion: string;
  achievedFrom: CalendarDate | null;
  achievedTo: CalendarDate | null;
  citation: string;
  points: readonly { heading: string; words: string; figure: string }[];
  story: string;
  earlier: readonly { award: string; number: string; on: CalendarDate | null }[];
  /** "Mẫu số 05, Phụ lục Nghị định số 152/2025/NĐ-CP"; "" where none is prescribed. */
  form: string;
};

/** Báo cáo thành tích: who, what was achieved with its figures, what was awarded before (DOMAIN §4.2). */
export function achievementReport(facts: AchievementReportFacts): OfficialDocument {
  const { commune, unit, nominee, asked, occasion, form } = facts;
  return {
    ...emptyDocument,
    type: "BÁO CÁO THÀNH TÍCH",
    agency: [
      commune.headerLines.join(" ").replace(/^ỦY BAN NHÂN DÂN/u, "UBND"),
      unit.toLocaleUpperCase("vi"),
    ],
    national: nationalTitle,
    place: commune.placeName,
    subject: richText(`Đề nghị ${asked}${occasion === "" ? "" : ` ${occasion}`}`),
    preamble: form === "" ? [] : [richText(`(${form})`)],
    body: [
      titled("I", "I.", "SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", aboutNominee(facts)),
      titled("II", "II.", "THÀNH TÍCH ĐẠT ĐƯỢC", achievement(facts)),
      titled("III", "III.", "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", earlierAwards(facts)),
    ],
    closing: [],
    recipients: [],
    signature: {
      lines: [nominee.isCollective ? "THỦ TRƯỞNG ĐƠN VỊ" : "NGƯỜI BÁO CÁO THÀNH TÍCH"],
      name: nominee.isCollective ? "" : nominee.name.replace(/^(?:Ông|Bà)\s+/u, ""),
    },
    ...(nominee.isCollective
      ? {}
      : { besideSignature: { lines: ["XÁC NHẬN CỦA ĐƠN VỊ"], name: "" } }),
    annexes: [],
  };
}

function aboutNominee({ nominee, unit }: AchievementReportFacts): Clause[] {
  const { name, post, place, isCollective, peopleCount, womenCount, advancedCount } = nominee;
  const people =
    peopleCount === null
      ? ""
      : `Số người: ${peopleCount}${womenCount === null ? "" : `, trong đó nữ: ${womenCount}`}${advancedCount === null ? "" : `, đạt Lao động tiên tiến: ${advancedCount}`}.`;
  const lines = [
    `${isCollective ? "Tên tập thể" : "Họ và tên"}: ${name}.`,
    post === "" ? "" : `Chức vụ, nghề nghiệp: ${post}.`,
    place === "" ? "" : `${isCollective ? "Địa điểm" : "Đơn vị công tác, nơi ở"}: ${place}.`,
    `Đơn vị đề nghị: ${unit}.`,
    people,
  ];
  return lines.filter(Boolean).map((text, index) => dashed(`about-${index + 1}`, text));
}

function achievement(facts: AchievementReportFacts): Clause[] {
  const { achievedFrom, achievedTo, citation, points, story } = facts;
  const period =
    achievedFrom && achievedTo
      ? `Thời gian lập thành tích: từ ngày ${formatDate(achievedFrom)} đến ngày ${formatDate(achievedTo)}.`
      : "";
  const rows = points.map(({ heading, words, figure }, index) => [
    String(index + 1),
    heading,
    figure,
    words,
  ]);
  return [
    ...(period === "" ? [] : [paragraph("period", period)]),
    ...(citation === "" ? [] : [paragraph("citation", `Thành tích đề nghị khen: ${citation}.`)]),
    ...(rows.length > 0
      ? [tableOf("points", ["TT", "Tiêu chí, chỉ tiêu", "Số liệu", "Kết quả"], rows)]
      : []),
    ...typedLines(story).map((text, index) => paragraph(`story-${index + 1}`, text)),
  ];
}

function earlierAwards({ earlier }: AchievementReportFacts): Clause[] {
  if (earlier.length === 0) return [paragraph("none", "Chưa được khen thưởng theo hồ sơ của xã.")];
  return earlier.map(({ award, number, on }, index) =>
    dashed(
      `earlier-${index + 1}`,
      `${award}, Quyết định số ${number}${on ? ` ngày ${formatDate(on)}` : ""};`,
    ),
  );
}
