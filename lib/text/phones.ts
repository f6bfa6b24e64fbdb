/** What stands where a telephone number was. */
export const hiddenPhone = "[không công khai]";

/** Between the figures of a number as people write it: "0912.345.678", "(0212) 3852 123", "0912 - 345 - 678". */
const gap = "[\\s.()·‐-―-]{0,3}";
const figures = (count: number) => `(?:${gap}\\d){${count}}`;

/** "03.01.2026 - 15 giờ", "09.2026 - 12.2027", "2021-2025" have as many figures, and are days and years. */
const year = "(?:19|20)\\d{2}(?!\\d)";
const notADay = `(?!(?:\\d{1,2}\\s?[./-]\\s?){2}${year}|(?:\\d{1,2}\\s?[./-]\\s?)?${year}\\s?[-–]\\s?(?:\\d{1,2}\\s?[./-]\\s?)?${year})`;

/**
 * Vietnam's numbering plan: mobile numbers 03, 05, 07, 08, 09 and eight figures, fixed ones 02 and nine, the mobile
 * numbers of before 2018 (01 and nine), and all of them from abroad. "84.912.345.678" may be money: without "+" or "00"
 * it counts only when written in one.
 */
const number = [
  `\\(?${notADay}0${gap}(?:[35789]${figures(8)}|[12]${figures(9)})`,
  `\\(?(?:\\+|00|(?<=\\())${gap}8${gap}4${gap}\\(?(?:0?\\)?${gap})(?:[35789]${figures(8)}|[12]${figures(9)})`,
  "84(?:[35789]\\d{8}|2\\d{9})",
].join("|");
const anyNumber = new RegExp(`(?<!\\d)(?:${number})(?!\\d)`, "gu");

/** Said to be a number: then short ones are too, "ĐT: 3.852.123", "đường dây nóng 1900 1234". */
const phoneWords =
  "điện\\s+thoại|đtdđ|đtcđ|sđt|đt|dđ|số\\s+máy|di\\s+động|hotline|đường\\s+dây\\s+nóng|tổng\\s+đài|zalo|viber|fax|tel|phone|mobile";
const between =
  "(?:\\s|[:.,;(–-]|số|bàn|cố\\s+định|cơ\\s+quan|nhà\\s+riêng|liên\\s+hệ|trực|nóng|là|và|hoặc)*";
const shortNumber = `(?:(?:${number})(?!\\d)|${notADay}\\+?\\d${figures(5)}(?:${gap}\\d)*)`;
const notPhones = "(?!\\d|\\s*(?:%|đồng|nghìn|triệu|tỷ|máy|chiếc|cái|hộ|người|[/-]\\s?\\p{Lu}))";
const saidNumber = new RegExp(
  `(?<![\\p{L}\\d])(?:${phoneWords})(?!\\p{L})${between}(${shortNumber}(?:\\s*(?:[,;/–-]|và|hoặc)\\s*${shortNumber})*)${notPhones}`,
  "dgiu",
);

type Span = { start: number; end: number };

/** Where telephone numbers stand in a text, in order, never overlapping. */
export function phonesIn(text: string): Span[] {
  if (!/\d/.test(text)) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(anyNumber)) {
    // An opening bracket whose closing one lies outside the number belongs to the sentence.
    const opens = match[0].startsWith("(") && !match[0].includes(")") ? 1 : 0;
    found.push({ start: match.index + opens, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(saidNumber)) {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    found.push({ start, end });
  }
  return joined(found);
}

/** The text without its telephone numbers. */
export function withoutPhones(text: string): string {
  return phonesIn(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + hiddenPhone + rest.slice(end),
    text,
  );
}

function joined(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
