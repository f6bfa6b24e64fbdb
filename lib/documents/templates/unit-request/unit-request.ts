import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";
import { formatDate } from "@/lib/text/dates";
import { paragraph, tableOf } from "../clauses";

export type UnitRequestFacts = {
  commune: { name: string; headerLines: readonly string[]; placeName: string };
  unit: string;
  /** As its own paper says: "05/TTr-NH"; "" while it has none. */
  number: string;
  on: CalendarDate | null;
  /** "trong phong trào …", "theo công trạng năm 2026" */
  occasion: string;
  meetingOn: CalendarDate | null;
  nominees: readonly {
    name: string;
    place: string;
    group: "COLLECTIVE" | "HOUSEHOLD" | "PERSON";
    award: string;
    citation: string;
    votes: string;
  }[];
  form: string;
  head: string;
};

const groups = [
  { group: "COLLECTIVE", title: "Tập thể" },
  { group: "HOUSEHOLD", title: "Hộ gia đình" },
  { group: "PERSON", title: "Cá nhân" },
] as const;

/** Tờ trình of a unit: whom it asks to have awarded and for what, with the list (DOMAIN §4.2; Phụ lục III, Mẫu 1.4). */
export function unitRequest(facts: UnitRequestFacts): OfficialDocument {
  const { commune, unit, number, on, occasion, meetingOn, nominees, form, head } = facts;
  const [ordinal = "", ...symbol] = number.split("/");
  const [year = null, month = null, day = null] = on?.split("-") ?? [];
  const to = `Chủ tịch Ủy ban nhân dân ${commune.name}`;
  const counts = groups
    .map(({ group, title }) => ({
      title,
      of: nominees.filter((one) => one.group === group).length,
    }))
    .filter(({ of }) => of > 0)
    .map(({ title, of }) => `${of} ${title.toLocaleLowerCase("vi")}`);
  return {
    ...emptyDocument,
    type: "TỜ TRÌNH",
    agency: [
      commune.headerLines.join(" ").replace(/^ỦY BAN NHÂN DÂN/u, "UBND"),
      unit.toLocaleUpperCase("vi"),
    ],
    national: nationalTitle,
    number: ordinal.trim() || null,
    symbol: symbol.join("/").trim(),
    place: commune.placeName,
    date: { day, month: month?.replace(/^0(?=[3-9])/u, "") ?? null, year },
    subject: richText(`Về việc đề nghị khen thưởng ${occasion}`.trim()),
    preamble: [richText(`Kính gửi: ${to}.`), ...(form === "" ? [] : [richText(`(${form})`)])],
    body: [
      paragraph(
        "meeting",
        meetingOn
          ? `Căn cứ kết quả họp xét ngày ${formatDate(meetingOn)} của ${unit}, ${unit} kính đề nghị ${to} xem xét, khen thưởng ${counts.join(", ")} có thành tích ${occasion}, gồm:`
          : `${unit} kính đề nghị ${to} xem xét, khen thưởng ${counts.join(", ")} có thành tích ${occasion}, gồm:`,
      ),
      tableOf(
        "list",
        [
          "TT",
          "Họ và tên, tập thể",
          "Danh hiệu, hình thức khen",
          "Tóm tắt thành tích",
          "Phiếu đồng ý",
        ],
        groups.flatMap(({ group, title }) => {
          const those = nominees.filter((one) => one.group === group);
          if (those.length === 0) return [];
          return [
            ["", title, "", "", ""],
            ...those.map(({ name, place, award, citation, votes }, index) => [
              String(index + 1),
              [name, place].filter(Boolean).join(", "),
              award,
              citation,
              votes,
            ]),
          ];
        }),
      ),
      paragraph("with", "(Có biên bản họp xét, báo cáo thành tích kèm theo.)"),
    ],
    closing: [richText(`${unit} kính trình ${to} xem xét, quyết định./.`)],
    recipients: ["Như trên;", "Lưu: Hồ sơ."],
    signature: { lines: ["THỦ TRƯỞNG ĐƠN VỊ"], name: head },
    annexes: [],
  };
}
