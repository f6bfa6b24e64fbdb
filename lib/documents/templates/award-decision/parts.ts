import type { OfficialDocument } from "@/lib/documents/model";
import { emptyDocument, nationalTitle, richText } from "@/lib/documents/model";
import { formatDate } from "@/lib/text/dates";
import { ended } from "../clauses";
import type { AwardPaperFacts, ListedAward, ListPart } from "./facts";

/** What every paper about awards is made of, in words. */

const partWords: Record<ListPart, string> = {
  COLLECTIVE: "tập thể",
  HOUSEHOLD: "hộ gia đình",
  PERSON: "cá nhân",
};

export const partTitles: Record<ListPart, string> = {
  COLLECTIVE: "TẬP THỂ",
  HOUSEHOLD: "HỘ GIA ĐÌNH",
  PERSON: "CÁ NHÂN",
};

export const listParts = [
  "COLLECTIVE",
  "HOUSEHOLD",
  "PERSON",
] as const satisfies readonly ListPart[];

/** "Ủy ban nhân dân xã Mường Thử" */
export const committeeOf = ({ commune }: Pick<AwardPaperFacts, "commune">) =>
  `Ủy ban nhân dân ${commune.name}`;

/** "02 tập thể, 01 hộ gia đình và 05 cá nhân" */
export function counted(items: readonly Pick<ListedAward, "part">[]): string {
  return joined(
    listParts.flatMap((part) => {
      const count = items.filter((item) => item.part === part).length;
      return count === 0 ? [] : [`${String(count).padStart(2, "0")} ${partWords[part]}`];
    }),
  );
}

/** The items of a list under its parts, numbered through in the order in which they then stand. */
export function grouped<Item extends { part: ListPart }>(items: readonly Item[]) {
  const sorted = listParts.flatMap((part) => items.filter((item) => item.part === part));
  const numbered = sorted.map((item, index) => ({ item, number: index + 1 }));
  return listParts
    .map((part) => ({ part, those: numbered.filter(({ item }) => item.part === part) }))
    .filter(({ those }) => those.length > 0);
}

/** "tập thể, hộ gia đình, cá nhân": whoever is there. */
export const audiencesOf = (items: readonly Pick<ListedAward, "part">[]) =>
  listParts
    .filter((part) => items.some((item) => item.part === part))
    .map((part) => partWords[part])
    .join(", ");

export const joined = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} và ${words.at(-1)}`;

/** The items of each award, in the order in which the awards first stand in the list. */
export function byAward(items: readonly ListedAward[]): { award: string; items: ListedAward[] }[] {
  const groups = Map.groupBy(items, ({ award }) => award);
  return [...groups].map(([award, those]) => ({ award, items: those }));
}

/** "danh hiệu “Lao động tiên tiến”"; "Giấy khen của Chủ tịch Ủy ban nhân dân xã Mường Thử". */
export function awardWords({ award, isTitle }: Pick<ListedAward, "award" | "isTitle">, by: string) {
  return isTitle ? `danh hiệu “${award}”` : `${award}${by}`;
}

/** "đã có thành tích xuất sắc trong …", as the subject ends; "" where it says nothing of the kind. */
export function meritOf({ subject }: Pick<AwardPaperFacts, "subject">): string {
  const found = /(?:đã )?((?:có|lập|đạt)(?: nhiều)? thành tích .*)$/u.exec(subject);
  return found?.[1] ? ` đã ${found[1].replace(/[.\s]+$/u, "")}` : "";
}

/** Căn cứ, one a line, and by whose proposal; the Council's day before the proposal. */
export function groundLines(facts: AwardPaperFacts): string[] {
  const { legalBases, councilDays, commune, request } = facts;
  const lines = [
    ...legalBases.map((citation) => `Căn cứ ${citation}`),
    ...(councilDays.length > 0
      ? [
          `Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng ${commune.name} ngày ${joined(councilDays.map(formatDate))}`,
        ]
      : []),
    proposalOf(commune.standingBody, request),
  ];
  return ended(lines);
}

function proposalOf(body: string, { number, on }: AwardPaperFacts["request"]): string {
  if (number === "") return `Theo đề nghị của ${body}`;
  return `Theo đề nghị của ${body} tại Tờ trình số ${number}${on ? ` ngày ${formatDate(on)}` : ""}`;
}

/** "Nghị định số 152/2025/NĐ-CP": the decree the money rests on, as it is called after its first citation. */
export function decreeOf({ legalBases }: Pick<AwardPaperFacts, "legalBases">): string | null {
  return legalBases.map((basis) => /^Nghị định số \S+/u.exec(basis)?.[0]).find(Boolean) ?? null;
}

/** 450 → "0,45" */
export const coefficientWords = (thousandths: number) =>
  (thousandths / 1000).toLocaleString("vi-VN", { maximumFractionDigits: 3 });

/** A paper of the committee, its number and date still blank. */
export function frame(facts: AwardPaperFacts): OfficialDocument {
  const { commune, subject, signature } = facts;
  return {
    ...emptyDocument,
    agency: commune.agency,
    national: nationalTitle,
    place: commune.place,
    subject: richText(subject),
    signature,
  };
}

/** "Lưu: VT, VHXH." */
export const archiveLine = (standingBody: string) => `Lưu: VT, ${initialsOf(standingBody)}.`;

/** "Phòng Văn hóa - Xã hội" → "VHXH". */
export const initialsOf = (unit: string) =>
  [...unit.replace(/^Phòng\s+/u, "").matchAll(/(?<!\p{L})\p{L}/gu)].join("").toUpperCase();

/** The title in capitals of whom the power is: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …" (Mẫu 1.2, ghi chú 6). */
export const chairmanLine = ({ commune }: Pick<AwardPaperFacts, "commune">) =>
  `CHỦ TỊCH ${commune.agency.join(" ")}`.toLocaleUpperCase("vi");

/** Who carries a decision out, as its last article says. */
export function carryOut(facts: AwardPaperFacts): string {
  const { standingBody } = facts.commune;
  return `Quyết định này có hiệu lực kể từ ngày ký. Trưởng ${standingBody}, thủ trưởng các cơ quan, đơn vị có liên quan và ${audiencesOf(facts.items)} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`;
}

/** Nơi nhận of a decision whose last article has this number (Mẫu 1.2). */
export const decisionRecipients = ({ commune }: AwardPaperFacts, last: number) => [
  `Như Điều ${last};`,
  `Thường trực Đảng ủy, Thường trực Hội đồng nhân dân ${commune.kind};`,
  `Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân ${commune.kind};`,
  archiveLine(commune.standingBody),
];
