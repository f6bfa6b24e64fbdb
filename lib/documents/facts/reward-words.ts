import type { Audience } from "./types";

/** Awards a plan may offer (DOMAIN §2.1), as found in folded text, with the name they are given. */
const forms: readonly (readonly [string, string])[] = [
  ["giấy khen", "Giấy khen"],
  ["bằng khen", "Bằng khen"],
  ["cờ thi đua", "Cờ thi đua"],
  ["thư khen", "Thư khen"],
  ["giấy biểu dương", "Giấy biểu dương"],
  ["kỷ niệm chương", "Kỷ niệm chương"],
  ["huân chương lao động", "Huân chương Lao động"],
  ["chiến s[ĩỹ] thi đua cơ sở", "Chiến sĩ thi đua cơ sở"],
  ["chiến s[ĩỹ] thi đua toàn quốc", "Chiến sĩ thi đua toàn quốc"],
  ["tập thể lao động tiên tiến", "Tập thể lao động tiên tiến"],
  ["tập thể lao động xuất sắc", "Tập thể lao động xuất sắc"],
  ["(?<!tập thể )lao động tiên tiến", "Lao động tiên tiến"],
  ["gia đình văn hóa", "Gia đình văn hóa"],
  ["thôn, tổ dân phố văn hóa|thôn văn hóa|tổ dân phố văn hóa", "Thôn, tổ dân phố văn hóa"],
];

const anyForm = new RegExp(forms.map(([words]) => `(${words})`).join("|"), "gu");
/** Titles (danh hiệu), each given to one kind of recipient (LTĐKT, Điều 19, 20, 30, 31). */
const titleAudiences: Readonly<Record<string, Audience>> = {
  "Chiến sĩ thi đua cơ sở": "cá nhân",
  "Chiến sĩ thi đua toàn quốc": "cá nhân",
  "Lao động tiên tiến": "cá nhân",
  "Tập thể lao động tiên tiến": "tập thể",
  "Tập thể lao động xuất sắc": "tập thể",
  "Gia đình văn hóa": "hộ gia đình",
  "Thôn, tổ dân phố văn hóa": "tập thể",
};

/** A title is an offer only where it is given; elsewhere it is a measure ("85% gia đình văn hóa"). */
export const isTitle = (form: string): boolean => form in titleAudiences;

/** Who may hold a title; null for a form of commendation, which the plan gives to whom it says. */
export const audienceOfTitle = (form: string): Audience | null => titleAudiences[form] ?? null;

export type Word = { value: string; start: number; end: number };

/** The awards a folded text names, in order. */
export function formsIn(folded: string): Word[] {
  return [...folded.matchAll(anyForm)].flatMap((match) => {
    const group = match.slice(1).findIndex((words) => words !== undefined);
    const value = forms[group]?.[1];
    const { index: start } = match;
    return value === undefined ? [] : { value, start, end: start + match[0].length };
  });
}

const authority =
  /(?:(?<head>chủ tịch)\s+)?(?<body>ubnd|ủy ban nhân dân)\s+(?<level>xã|phường|đặc khu|huyện|thị xã|thị trấn|quận|tỉnh|thành phố)(?!\p{L})|(?<other>thủ tướng chính phủ|chủ tịch nước|bộ trưởng)(?!\p{L})/gu;

/** Who gives awards, in order, as officials write it: "Chủ tịch UBND xã", the place's own name left out. */
export function authoritiesIn(folded: string): Word[] {
  return [...folded.matchAll(authority)].map((match) => {
    const { head, level, other } = match.groups ?? {};
    const body = `UBND ${level}`;
    const value = other ? (otherNames[other] ?? other) : head ? `Chủ tịch ${body}` : body;
    return { value, start: match.index, end: match.index + match[0].length };
  });
}

const otherNames: Record<string, string> = {
  "thủ tướng chính phủ": "Thủ tướng Chính phủ",
  "chủ tịch nước": "Chủ tịch nước",
  "bộ trưởng": "Bộ trưởng",
};

/** "Cấp xã: …" without naming the Chairman. */
export function authorityOfLevel(folded: string): string | null {
  const level = /^cấp (xã|phường|đặc khu|huyện|tỉnh|thành phố)(?!\p{L})/u.exec(folded)?.[1];
  return level ? `Chủ tịch UBND ${level}` : null;
}
