import type { DateMention } from "@/lib/text/date-mentions";

type Recurrence = { every: "month" | "quarter" | "year"; day: number | null; month: number | null };

const after =
  /^[\s,(]*(?:của )?(?:(?:hằng|hàng|mỗi|các) (tháng|quý|năm)|(tháng cuối|cuối) (?:của )?(?:mỗi )?quý)/u;
const before = /(?:hằng|hàng|mỗi|định kỳ) (tháng|quý|năm)(?!\p{L})[^.;]*$/u;
const everyOf = { tháng: "month", quý: "quarter", năm: "year" } as const;

/**
 * What repeats rather than falls once: "trước ngày 20 hằng tháng", "ngày 15 của tháng cuối quý", "hằng năm, trước ngày
 * 05/12". Null for a day with its year.
 */
export function readRecurrence(folded: string, mention: DateMention): Recurrence | null {
  if (mention.year !== null) return null;
  const { day, month } = mention;
  const following = after.exec(folded.slice(mention.end));
  const preceding = before.exec(folded.slice(0, mention.start));
  const word = following?.[1] ?? (following?.[2] ? "quý" : preceding?.[1]);
  // A day without its month can only repeat: by the month where nothing else is said.
  if (word === undefined)
    return month === null && day !== null ? { every: "month", day, month } : null;
  if (!isPeriodWord(word)) return null;
  const every = everyOf[word];
  // "hằng tháng … trước ngày 15/6": the day and month are one day of the year.
  if (every !== "year" && month !== null) return null;
  return { every, day, month };
}

const isPeriodWord = (word: string): word is keyof typeof everyOf => word in everyOf;
