import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { dashed, listed, paragraph, tableOf, titled, typedLines } from "../clauses";
import {
  type CouncilCommune,
  type CouncilPerson,
  councilAgency,
  personInWords,
} from "../council-invitation/council-frame";
import { momentWords } from "../letterhead";

export type MinutesItem = {
  /** "Lò Văn Thử, bản Nà Hỳ" */
  nominee: string;
  award: string;
  /** "Bỏ phiếu kín; từ 80% tổng số thành viên" */
  rule: string;
  basis: string;
  /** Null without a count: "suspended before the vote". */
  result: {
    /** "7/8 (87,5%)": of those present who took part, and of all members. */
    ofPresent: string;
    ofAll: string;
    against: number;
    invalid: number;
    isRecommended: boolean | null;
  } | null;
  recused: readonly { name: string; ground: string }[];
  /** Where the chair is recused. */
  presider: string | null;
  opinions: readonly { name: string; choice: string; note: string }[];
};

export type MinutesFacts = {
  commune: CouncilCommune;
  /** "01" once it is numbered. */
  number: string | null;
  title: string;
  startsAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  place: string;
  chair: CouncilPerson;
  secretary: CouncilPerson;
  /** Whoever was there for some of it; `note`: came late, left early. */
  present: readonly (CouncilPerson & { note: string })[];
  /** How many were there when it opened; null before. */
  atOpening: number | null;
  absent: readonly (CouncilPerson & { reason: string })[];
  /** "ít nhất 2/3 số thành viên (quy chế làm việc của Hội đồng xã)" */
  quorum: string;
  agenda: string;
  discussion: string;
  dissent: string;
  items: readonly MinutesItem[];
};

export const minutesSymbol = "BB-HĐTĐKT";

/** Biên bản họp Hội đồng (Phụ lục III, Mẫu 1.9): no place and date at its head, signed by the secretary and the chair. */
export function minutesDocument(facts: MinutesFacts): OfficialDocument {
  const { commune, number, place, chair, secretary, closedAt } = facts;
  const began = facts.openedAt ?? facts.startsAt;
  return {
    ...emptyDocument,
    type: "BIÊN BẢN",
    agency: councilAgency(commune),
    national: nationalTitle,
    number,
    symbol: minutesSymbol,
    subject: richText(facts.title),
    body: [
      paragraph("time", `Thời gian bắt đầu: ${momentWords(began)}.`),
      paragraph("place", `Địa điểm: ${place}.`),
      ...attendance(facts),
      paragraph("chair", `Chủ trì (chủ tọa): ${personInWords(chair)}.`),
      paragraph("secretary", `Thư ký (người ghi biên bản): ${personInWords(secretary)}.`),
      paragraph("content", "Nội dung:"),
      ...contents(facts),
    ],
    closing: [
      richText(
        closedAt
          ? `Cuộc họp kết thúc vào ${momentWords(closedAt)}; biên bản được đọc lại, chủ tọa và thư ký cùng ký./.`
          : "Bản dự thảo, lập khi cuộc họp chưa kết thúc.",
      ),
    ],
    recipients: [`Chủ tịch Ủy ban nhân dân ${commune.name};`, "Lưu: VT, Hồ sơ."],
    signature: { lines: ["CHỦ TỌA"], ...postOf(chair), name: chair.name },
    besideSignature: { lines: ["THƯ KÝ"], ...postOf(secretary), name: secretary.name },
    annexes: [],
  };
}

const postOf = ({ position }: CouncilPerson) => (position ? { otherPost: position } : {});

function attendance({ present, atOpening, absent, quorum }: MinutesFacts) {
  const total = present.length + absent.length;
  const opened =
    atOpening === null
      ? `có mặt ${present.length}/${total} thành viên Hội đồng`
      : `khi khai mạc có mặt ${atOpening}/${total} thành viên Hội đồng, đủ số thành viên theo quy chế (${quorum})`;
  // Who came late is among them, who left early too.
  const names =
    atOpening === null || atOpening === present.length
      ? ", gồm:"
      : `. Trong phiên họp có ${present.length} thành viên dự:`;
  return [
    paragraph(
      "attendance",
      `Thành phần tham dự: ${opened}${names}`,
      listed(
        "present",
        present.map((person) => personInWords(person) + (person.note ? ` (${person.note})` : "")),
      ),
    ),
    absent.length > 0
      ? paragraph(
          "absent",
          `Vắng mặt ${absent.length} thành viên:`,
          listed(
            "absent",
            absent.map(
              (person) => `${personInWords(person)}: ${person.reason || "không nêu lý do"}`,
            ),
          ),
        )
      : paragraph("absent", "Vắng mặt: không."),
  ];
}

function contents(facts: MinutesFacts) {
  const { items, agenda, discussion, dissent } = facts;
  const parts = [
    {
      title: "Chủ tọa nêu nội dung cuộc họp",
      children: lines("agenda", typedLines(agenda)),
    },
    { title: "Các nội dung xét khen thưởng", children: proposals(items) },
    { title: "Thành viên không tham gia xét, biểu quyết", children: recusals(items) },
    { title: "Ý kiến bằng văn bản của thành viên vắng mặt", children: written(items) },
    { title: "Thảo luận", children: lines("discussion", typedLines(discussion)) },
    { title: "Kết quả biểu quyết", children: results(facts) },
    {
      title: "Ý kiến khác",
      children: lines("dissent", dissent ? typedLines(dissent) : ["Không có ý kiến khác."]),
    },
  ].filter(({ children }) => children.length > 0);
  return parts.map(({ title, children }, index) =>
    titled(`part-${index + 1}`, `${index + 1}.`, title, children),
  );
}

const lines = (id: string, texts: readonly string[]) =>
  texts.map((text, index) => paragraph(`${id}-${index + 1}`, text));

function proposals(items: readonly MinutesItem[]) {
  if (items.length === 0) return [];
  return [
    tableOf(
      "items",
      ["TT", "Được đề nghị", "Danh hiệu, hình thức khen"],
      items.map(({ nominee, award }, index) => [String(index + 1), nominee, award]),
    ),
    ...rules(items),
  ];
}

/** How each award is voted on: what all of them rest on is said once. */
function rules(items: readonly MinutesItem[]) {
  const bases = new Set(items.map(({ basis }) => basis));
  const [only = ""] = bases.size === 1 ? bases : [];
  const byRule = Map.groupBy(items, ({ rule, basis }) =>
    only === "" && basis !== "" ? `${rule} (${basis})` : rule,
  );
  const said = [...byRule].map(([rule, those]) => {
    const awards = [...new Set(those.map(({ award }) => award))];
    return `${awards.join(", ")}: ${rule.charAt(0).toLocaleLowerCase("vi")}${rule.slice(1)}`;
  });
  return [
    paragraph(
      "rules",
      `Cách biểu quyết${only === "" ? "" : ` theo ${only}`}:`,
      listed("rule", said),
    ),
  ];
}

function recusals(items: readonly MinutesItem[]) {
  const said = items.flatMap(({ recused, presider }, index) => [
    ...recused.map(({ name, ground }) => `${name}: nội dung ${index + 1}. ${ground}.`),
    ...(presider ? [`Nội dung ${index + 1}: chủ tọa không tham gia, ${presider} điều hành.`] : []),
  ]);
  if (items.length === 0) return [];
  return said.length > 0
    ? said.map((text, index) => dashed(`recusal-${index + 1}`, text))
    : [paragraph("recusal-none", "Không có thành viên nào phải tránh.")];
}

function written(items: readonly MinutesItem[]) {
  return items
    .flatMap(({ opinions }, index) =>
      opinions.map(
        ({ name, choice, note }) =>
          `${name}: nội dung ${index + 1}, ${choice.toLowerCase()}${note ? ` (${note})` : ""}.`,
      ),
    )
    .map((text, index) => dashed(`opinion-${index + 1}`, text));
}

function results({ items, closedAt }: MinutesFacts) {
  const uncountedWords = closedAt ? "không biểu quyết tại phiên này" : "chưa có kết quả biểu quyết";
  const counted = items.flatMap(({ result, nominee }, index) =>
    result
      ? [
          [
            String(index + 1),
            nominee,
            result.ofPresent,
            result.ofAll,
            `${result.against}`,
            `${result.invalid}`,
            result.isRecommended === null
              ? "Chưa có kết quả"
              : result.isRecommended
                ? "Đề nghị khen"
                : "Không đề nghị",
          ],
        ]
      : [],
  );
  const uncounted = items.flatMap(({ result, nominee }, index) =>
    result ? [] : [`Nội dung ${index + 1} (${nominee}): ${uncountedWords}.`],
  );
  return [
    ...(counted.length > 0
      ? [
          tableOf(
            "results",
            [
              "TT",
              "Được đề nghị",
              "Đồng ý trên số có mặt tham gia",
              "Đồng ý trên tổng số thành viên",
              "Không đồng\u00a0ý",
              "Trắng, hỏng",
              "Kết quả",
            ],
            counted,
          ),
        ]
      : []),
    ...uncounted.map((text, index) => dashed(`uncounted-${index + 1}`, text)),
  ];
}
