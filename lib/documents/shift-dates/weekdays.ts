import { isoDate } from "@/lib/text/calendar";
import type { DateMention } from "@/lib/text/date-mentions";

const words = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];
const before = /(?<!\p{L})(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))(?=[\s,(]*(?:ngày\s*)?$)/u;

/**
 * The weekday written right before a date, as it is in the shifted year; null when none is written, or when the one
 * written was not that day's to begin with.
 */
export function weekdayAt(
  text: string,
  folded: string,
  { start, year, month, day }: DateMention,
  shiftedYear: number,
): { start: number; end: number; to: string } | null {
  const match = before.exec(folded.slice(0, start));
  if (!match?.[1] || year === null || month === null || day === null) return null;
  const written = text.slice(match.index, match.index + match[1].length);
  const old = weekdayOf(year, month, day);
  const fresh = weekdayOf(shiftedYear, month, day) ?? weekdayOf(shiftedYear, month, day - 1);
  if (old === null || fresh === null || numberOf(match[1]) !== old) return null;
  return {
    start: match.index,
    end: match.index + match[1].length,
    to: likeWritten(words[fresh] ?? "", written, fresh),
  };
}

function weekdayOf(year: number, month: number, day: number): number | null {
  const iso = isoDate(year, month, day);
  return iso === null ? null : new Date(`${iso}T00:00:00Z`).getUTCDay();
}

const numberOf = (written: string): number =>
  words.indexOf(written) !== -1 ? words.indexOf(written) : Number(written.at(-1)) - 1;

/** "thứ Hai", "Thứ hai", "thứ 2": in the manner of the one it replaces; Sunday has one form only. */
function likeWritten(fresh: string, written: string, day: number): string {
  const [first = "", second = ""] = fresh.split(" ");
  const [oldFirst = "", oldSecond = ""] = written.split(" ");
  if (day === 0) return "Chủ nhật";
  if (oldSecond.toLowerCase() === "nhật") return `${first} ${capital(second)}`;
  const begins = /^\p{Lu}/u.test(oldFirst) ? capital(first) : first;
  if (/\d/u.test(oldSecond)) return `${begins} ${day + 1}`;
  return `${begins} ${/^\p{Lu}/u.test(oldSecond) ? capital(second) : second}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
