import { romanValue, toRoman } from "@/lib/text/roman";
import type { Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";

export const ordinalMismatch: Rule = {
  id: "ordinal-mismatch",
  severity: "error",
  what: "Một đại hội, hội nghị ghi hai số lần khác nhau (lần thứ XI, lần thứ XIV)",
  source: "NĐ 30/2020, Điều 12 (kiểm tra trước khi ký)",
  check({ texts }) {
    const mentions = texts.flatMap(congressesIn);
    return mentions.flatMap((mention) => {
      const same = mentions.filter(({ event }) => event === mention.event);
      const right = sureOrdinal(same.filter(({ isPast }) => !isPast));
      if (right === null || right === mention.ordinal || mention.isPast) return [];
      const usual = toRoman(right);
      const { text, start, end } = mention;
      const written = text.text.slice(start, end);
      return [
        foundAt(
          text,
          start,
          end,
          `“${written}” khác với “lần thứ ${usual}” ở những chỗ khác cùng nói sự kiện này; xem lại số lần.`,
        ),
      ];
    });
  },
};

type Congress = {
  event: string;
  ordinal: number;
  /** Speaks of a resolution or term already there: congresses before and after may both be named in one paper. */
  isPast: boolean;
  text: PaperText;
  start: number;
  end: number;
};

const congress =
  /(?:đại hội|hội nghị)((?:(?!đại hội|hội nghị)[^;:.,“”"()]){0,80}?)\s+lần thứ ([ivxlc]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/gu;

function congressesIn(text: PaperText): Congress[] {
  return [...text.folded.matchAll(congress)].flatMap((match) => {
    const ordinal = valueOfOrdinal(match[2] ?? "");
    if (ordinal === null) return [];
    const event = (match[1] ?? "").replace(/\s+(?:đại biểu|yêu nước)(?!\p{L})/gu, "").trim();
    const before = text.folded.slice(Math.max(0, match.index - 60), match.index);
    const isPast = /(?:nghị quyết|nhiệm kỳ|kết quả|sau|theo|trước)[^,;.]*$/u.test(before);
    return { event, ordinal, isPast, text, start: match.index, end: match.index + match[0].length };
  });
}

/** The ordinal nearly all mentions give: at least three and all but one in four; else null, since both may be right. */
function sureOrdinal(mentions: readonly Congress[]): number | null {
  const counts = new Map<number, number>();
  for (const { ordinal } of mentions) counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 3 || most[1] < 0.75 * mentions.length) return null;
  return most[0];
}

const words = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

function valueOfOrdinal(written: string): number | null {
  if (/^\d/u.test(written)) return Number(written);
  return words.indexOf(written) + 1 || romanValue(written);
}
