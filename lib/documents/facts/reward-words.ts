/** Awards a plan may offer (DOMAIN §2.1), as found in folded text, with the name they are given. */
const forms: readonly (readonly [string, string])[] = [
  ["giấy khen", "Giấy khen"],
  ["bằng khen", "Bằng khen"],
  ["cờ thi đua", "Cờ thi đua"],
  ["thư khen", "Thư khen"],
  ["giấy biểu dương", "Giấy biểu dương"],
  ["kỷ niệm chương", "Kỷ niệm chương"],
  ["huân chương lao động", "Huân chương Lao động"],
  ["chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua cơ sở"],
  ["chiến sĩ thi đua toàn quốc", "Chiến sĩ thi đua toàn quốc"],
  ["tập thể lao động tiên tiến", "Tập thể lao động tiên tiến"],
  ["tập thể lao động xuất sắc", "Tập thể lao động xuất sắc"],
  ["(?<!tập thể )lao động tiên tiến", "Lao động tiên tiến"],
  ["gia đình văn hóa", "Gia đình văn hóa"],
  ["thôn, tổ dân phố văn hóa|thôn văn hóa|tổ dân phố văn hóa", "Thôn, tổ dân phố văn hóa"],
];

const formPatterns = forms.map(([words, name]) => ({ name, pattern: new RegExp(words, "gu") }));
const titles = new Set(forms.slice(7).map(([, name]) => name));

/** A title is an offer only where it is given; elsewhere it is a measure ("85% gia đình văn hóa"). */
export const isTitle = (form: string): boolean => titles.has(form);

export type Word = { value: string; start: number; end: number };

/** The awards a folded text names, in order. */
export function formsIn(folded: string): Word[] {
  return formPatterns
    .flatMap(({ name, pattern }) =>
      [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({
        value: name,
        start: index,
        end: index + length,
      })),
    )
    .sort((a, b) => a.start - b.start);
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
