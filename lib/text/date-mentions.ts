import { daysInMonth, isoDate } from "./calendar";
import { remembering } from "./remembering";

/** A day, month, quarter or year named in a text; parts that are not said are null. */
export type DateMention = {
  /** Where it stands in the text, "ngày", "tháng", "quý" or "năm" included. */
  start: number;
  end: number;
  day: number | null;
  month: number | null;
  quarter: number | null;
  year: number | null;
};

const day = "(?<!\\d)\\d{1,2}";
const year = "(?:19|20)\\d{2}(?!\\d)";
/** What makes digits a symbol or another number: "12/2025/QĐ-UBND", "09/2026-TB", "10/12%". */
const notASymbol = "(?![\\d%]|[/-]\\s?[\\p{L}\\d])";

/** In order: the first alternative that fits at a place is meant. A look at one letter spares most places the trying. */
const mention = new RegExp(
  `(?=[\\dntqNTQ])(?:${[
    `(?:ngày\\s+)?(?<d1>${day})\\s?[/.-]\\s?(?<m1>\\d{1,2})\\s?[/.-]\\s?(?<y1>${year})`,
    `(?:ngày\\s+)(?<d2>${day})\\s+tháng\\s+(?<m2>\\d{1,2})(?!\\d)(?:\\s*,?\\s+năm\\s+(?<y2>${year})|\\s?/\\s?(?<y3>${year}))?`,
    `(?:tháng\\s+)?(?<![\\d/])(?<m3>\\d{1,2})\\s?[/-]\\s?(?<y4>${year})${notASymbol}`,
    `(?:ngày\\s+)?(?<![\\d/])(?<d3>${day})/(?<m4>\\d{1,2})${notASymbol}`,
    `ngày\\s+(?<d4>${day})-(?<m5>\\d{1,2})${notASymbol}`,
    `tháng\\s+(?<m6>\\d{1,2})(?!\\d)(?:\\s*,?\\s+năm\\s+(?<y5>${year}))?`,
    `quý\\s+(?<q1>iv|i{1,3}|[1-4])(?![\\p{L}\\d])(?:\\s?[/-]\\s?(?<y6>${year})|\\s+năm\\s+(?<y7>${year}))?`,
    `ngày\\s+(?<d5>${day})(?![\\d/-])`,
    `năm\\s+(?<y8>${year})`,
  ].join("|")})`,
  "giu",
);

/** All dates a text names, in order. Impossible ones ("31/4") are given too; `firstDayOf` is null for them. */
export const dateMentionsIn = remembering((text): readonly DateMention[] => {
  if (!/\d|quý/iu.test(text)) return [];
  const found: DateMention[] = [];
  for (const match of text.matchAll(mention)) {
    const groups = match.groups ?? {};
    const quarter = first(groups, "q");
    const parts = {
      day: numberOrNull(first(groups, "d")),
      month: numberOrNull(first(groups, "m")),
      quarter: quarter === undefined ? null : quarterOf(quarter),
      year: numberOrNull(first(groups, "y")),
    };
    // "1/2 số hộ", "24/7": written like a day and a month, and neither.
    if ((parts.month ?? 1) > 12 || parts.month === 0 || parts.day === 0 || (parts.day ?? 1) > 31) {
      if (!/^ngày/iu.test(match[0]) && parts.year === null) continue;
    }
    found.push({ start: match.index, end: match.index + match[0].length, ...parts });
  }
  return found;
});

function first(groups: Record<string, string | undefined>, letter: string): string | undefined {
  return Object.entries(groups).find(([name, value]) => name.startsWith(letter) && value)?.[1];
}

const numberOrNull = (digits: string | undefined) => (digits === undefined ? null : Number(digits));

function quarterOf(numeral: string): number {
  return ["i", "ii", "iii", "iv"].indexOf(numeral.toLowerCase()) + 1 || Number(numeral);
}

/** The first day a mention covers, in the year it says or else the one given; null when that cannot be said. */
export function firstDayOf(mention: DateMention, fallbackYear: number | null): string | null {
  const year = mention.year ?? fallbackYear;
  if (year === null) return null;
  if (mention.quarter !== null) return isoDate(year, mention.quarter * 3 - 2, 1);
  if (mention.month === null) return mention.day === null ? isoDate(year, 1, 1) : null;
  return isoDate(year, mention.month, mention.day ?? 1);
}

/** The last day a mention covers. */
export function lastDayOf(mention: DateMention, fallbackYear: number | null): string | null {
  const year = mention.year ?? fallbackYear;
  if (year === null) return null;
  if (mention.month === null && mention.quarter === null && mention.day !== null) return null;
  const month = mention.month ?? (mention.quarter === null ? 12 : mention.quarter * 3);
  return isoDate(year, month, mention.day ?? daysInMonth(year, month));
}
