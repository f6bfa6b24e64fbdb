import {
  type Clause,
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
  type Signature,
} from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";
import { formatDate } from "@/lib/text/dates";
import type { ListPart } from "../award-decision/facts";
import { listed, paragraph, tableOf, titled, typedLines } from "../clauses";
import { agencyBelow, type UnitSigner, unitSignature } from "../letterhead";

type AchievementReportFacts = {
  commune: { headerLines: readonly string[]; placeName: string };
  unit: string;
  nominee: {
    /** "Ông Lò Văn Thử"; "Bản Nà Hỳ" */
    name: string;
    part: ListPart;
    post: string;
    place: string;
    peopleCount: number | null;
    womenCount: number | null;
    advancedCount: number | null;
  };
  /** "tặng Giấy khen", "tặng danh hiệu …" */
  asked: string;
  /** "trong phong trào …", "năm 2026"; may be empty. */
  occasion: string;
  achievedFrom: CalendarDate | null;
  achievedTo: CalendarDate | null;
  citation: string;
  points: readonly { heading: string; words: string; figure: string }[];
  story: string;
  earlier: readonly { award: string; number: string; on: CalendarDate | null }[];
  /** Signs for the unit, under what it confirms. */
  signer: Omit<UnitSigner, "unit">;
};

/** Báo cáo thành tích: who, what was achieved with its figures, what was awarded before (DOMAIN §4.2). */
export function achievementReport(facts: AchievementReportFacts): OfficialDocument {
  const { commune, unit, asked, occasion } = facts;
  return {
    ...emptyDocument,
    type: "BÁO CÁO THÀNH TÍCH",
    agency: agencyBelow(commune.headerLines, unit),
    national: nationalTitle,
    place: commune.placeName,
    subject: richText(["Đề nghị", asked, occasion].filter(Boolean).join(" ")),
    body: [
      titled("I", "I.", "SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", aboutNominee(facts)),
      titled("II", "II.", "THÀNH TÍCH ĐẠT ĐƯỢC", achievement(facts)),
      titled("III", "III.", "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", earlierAwards(facts)),
    ],
    closing: [],
    recipients: [],
    ...signatures(facts),
    annexes: [],
  };
}

/** A unit's own report is signed by its head; anybody else's by themselves, with what the unit confirms beside. */
function signatures({ unit, nominee: { name, part }, signer }: AchievementReportFacts): {
  signature: Signature;
  besideSignature?: Signature;
} {
  const head = unitSignature({ unit, ...signer });
  if (name === unit) return { signature: head };
  return {
    signature:
      part === "COLLECTIVE"
        ? { lines: ["ĐẠI DIỆN TẬP THỂ", "BÁO CÁO THÀNH TÍCH"], name: "" }
        : { lines: ["NGƯỜI BÁO CÁO", "THÀNH TÍCH"], name: name.replace(spoken, "") },
    besideSignature: { lines: ["XÁC NHẬN CỦA ĐƠN VỊ", ...head.lines], name: head.name },
  };
}

/** "Ông Lò Văn Thử", "Hộ bà Tòng Thị Thử" */
const spoken = /^(?:hộ\s+)?(?:gia đình\s+)?(?:(?:ông|bà)\s+)?/iu;

const nameLabels: Record<ListPart, string> = {
  COLLECTIVE: "Tên tập thể",
  HOUSEHOLD: "Hộ gia đình",
  PERSON: "Họ và tên",
};
const placeLabels: Record<ListPart, string> = {
  COLLECTIVE: "Địa điểm",
  HOUSEHOLD: "Nơi ở",
  PERSON: "Đơn vị công tác, nơi ở",
};

function aboutNominee({ nominee, unit }: AchievementReportFacts): Clause[] {
  const { name, part, post, place, peopleCount, womenCount, advancedCount } = nominee;
  const people =
    peopleCount === null
      ? ""
      : `Số người: ${peopleCount}${womenCount === null ? "" : `, trong đó nữ: ${womenCount}`}${advancedCount === null ? "" : `, đạt Lao động tiên tiến: ${advancedCount}`}`;
  const lines = [
    `${nameLabels[part]}: ${name}`,
    post === "" ? "" : `Chức vụ, nghề nghiệp: ${post}`,
    place === "" ? "" : `${placeLabels[part]}: ${place}`,
    name === unit ? "" : `Đơn vị đề nghị: ${unit}`,
    people,
  ];
  return listed("about", lines.filter(Boolean));
}

function achievement(facts: AchievementReportFacts): Clause[] {
  const { achievedFrom, achievedTo, citation, story } = facts;
  const period =
    achievedFrom && achievedTo
      ? `Thời gian lập thành tích: từ ngày ${formatDate(achievedFrom)} đến ngày ${formatDate(achievedTo)}.`
      : "";
  return [
    ...(period === "" ? [] : [paragraph("period", period)]),
    ...(citation === ""
      ? []
      : [paragraph("citation", `Thành tích đề nghị khen: ${citation.replace(/[.\s]+$/u, "")}.`)]),
    ...pointTable(facts),
    ...typedLines(story).map((text, index) => paragraph(`story-${index + 1}`, text)),
  ];
}

/** A column nobody wrote anything in is left out. */
function pointTable({ points }: AchievementReportFacts): Clause[] {
  if (points.length === 0) return [];
  const columns = [
    { heading: "Số liệu", of: ({ figure }: (typeof points)[number]) => figure },
    { heading: "Kết quả", of: ({ words }: (typeof points)[number]) => words },
  ].filter(({ of }) => points.some((point) => of(point) !== ""));
  return [
    tableOf(
      "points",
      ["TT", "Tiêu chí, chỉ tiêu", ...columns.map(({ heading }) => heading)],
      points.map((point, index) => [
        String(index + 1),
        point.heading,
        ...columns.map(({ of }) => of(point)),
      ]),
    ),
  ];
}

function earlierAwards({ earlier }: AchievementReportFacts): Clause[] {
  if (earlier.length === 0) return [paragraph("none", "Chưa được khen thưởng theo hồ sơ của xã.")];
  return listed(
    "earlier",
    earlier.map(
      ({ award, number, on }) =>
        `${award}, Quyết định số ${number}${on ? ` ngày ${formatDate(on)}` : ""}`,
    ),
  );
}
