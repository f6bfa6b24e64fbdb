import { daysInMonth } from "@/lib/text/calendar";
import { type DateMention, dateMentionsIn } from "@/lib/text/date-mentions";
import { weekdayAt } from "./weekdays";

/** Why a shift is proposed, and so whether it is ticked. */
export type ShiftKind = "date" | "year" | "term" | "past" | "future" | "anniversary";

/** Words of one text, and what they become in the other year. */
export type TextShift = { start: number; end: number; from: string; to: string; kind: ShiftKind };

export type Years = {
  /** How many years later; negative for earlier. */
  years: number;
  /** The last year the plan is of: what is long before it is history and stays. */
  planYear: number;
  /** The first, where it runs over several. */
  firstYear?: number;
};

/** A year this far back is history ("thành lập ngày 03/02/1930"). */
const historyAfter = 10;

/** The shifts in one text (`folded` has the same places as `text`), in order, none overlapping another. */
export function shiftsInText(text: string, folded: string, context: Years): TextShift[] {
  const taken: TextShift[] = [];
  const add = (shift: TextShift | null) => {
    if (!shift || taken.some(({ start, end }) => shift.start < end && start < shift.end)) return;
    taken.push(shift);
  };
  for (const shift of rangesIn(text, folded, context)) add(shift);
  for (const mention of dateMentionsIn(folded))
    add(isCited(text, folded, mention.start) ? null : dateShift(text, folded, mention, context));
  for (const shift of bareYearsIn(text, context)) add(shift);
  for (const shift of anniversariesIn(text, folded, context)) add(shift);
  return taken.sort((a, b) => a.start - b.start);
}

const symbolBefore = /\d+(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/][\p{L}\d]+)*,?\s+$/u;
const lawBefore = /(?:luật|pháp lệnh|hiến pháp|nghị quyết đại hội)(?!\p{L})[^.;\d]{0,80}$/u;

/** The date of another paper ("Kế hoạch số 12/KH-UBND ngày …", "Luật … ngày …"): that paper stays what it is. */
const isCited = (text: string, folded: string, at: number) =>
  symbolBefore.test(text.slice(0, at)) || lawBefore.test(folded.slice(0, at));

/** "giai đoạn 2021 - 2025" is a term; "năm học 2026-2027" goes with the year. */
function rangesIn(text: string, folded: string, context: Years): TextShift[] {
  const range = /(?<![\d/.,-])(20\d{2})(\s?[-–—]\s?)(20\d{2})(?![\d%]|[/.,-]\d|\/\p{L})/gu;
  return [...text.matchAll(range)].flatMap(({ 0: from, 1: first, 2: dash, 3: last, index }) => {
    const before = folded.slice(Math.max(0, index - 14), index);
    const later = (year: string | undefined) => Number(year) + context.years;
    const isSchoolYear = /năm học\s*$/u.test(before);
    const isOwn = Number(first) === context.firstYear && Number(last) === context.planYear;
    return {
      start: index,
      end: index + from.length,
      from,
      to: `${later(first)}${dash}${later(last)}`,
      kind: isSchoolYear || isOwn ? "year" : "term",
    };
  });
}

function dateShift(
  text: string,
  folded: string,
  mention: DateMention,
  context: Years,
): TextShift | null {
  const { years, planYear } = context;
  const { start, end, year, month, day } = mention;
  if (year === null || year < planYear - historyAfter) return null;
  const from = text.slice(start, end);
  const at = from.lastIndexOf(String(year));
  if (at === -1) return null;
  const shifted = year + years;
  let to = from.slice(0, at) + shifted + from.slice(at + 4);
  // 29 February comes back only in its own kind of year.
  if (day === 29 && month === 2 && daysInMonth(shifted, 2) === 28) to = to.replace("29", "28");
  const kind = kindOf(year, context) ?? (day === null && month === null ? "year" : "date");
  const weekday = weekdayAt(text, folded, mention, shifted);
  if (!weekday) return { start, end, from, to, kind };
  const between = text.slice(weekday.end, start);
  return {
    start: weekday.start,
    end,
    from: text.slice(weekday.start, end),
    to: weekday.to + between + to,
    kind,
  };
}

/** Years well before or after the plan's own are results and long aims: they seldom go with it. */
function kindOf(year: number, { planYear, firstYear = planYear }: Years): "past" | "future" | null {
  if (year < firstYear - 1) return "past";
  return year > planYear + 1 ? "future" : null;
}

/** Years that no word "năm" stands before: heads of table columns, "từ 2026 đến 2027". */
function bareYearsIn(text: string, context: Years): TextShift[] {
  const { years, planYear } = context;
  const year =
    /(?:(?<=^\s*|(?:đến|từ|trong|cuối|đầu|hết|KH|TH)\s))(20\d{2})(?=\s*$|\s*[,.;:)]|\s(?:đến|và)\s)/gu;
  return [...text.matchAll(year)].flatMap(({ 0: from, index }) => {
    const value = Number(from);
    if (value < planYear - historyAfter) return [];
    return {
      start: index,
      end: index + from.length,
      from,
      to: String(value + years),
      kind: kindOf(value, context) ?? "year",
    };
  });
}

/** "kỷ niệm 81 năm Ngày Quốc khánh" is 82 a year later. */
function anniversariesIn(text: string, folded: string, { years }: Years): TextShift[] {
  const anniversary =
    /(?<=(?:kỷ niệm|chào mừng)\s(?:lần thứ\s)?)(\d{1,3})(?=(?:\snăm)\s(?:ngày|cách mạng|quốc khánh|chiến thắng|thành lập|truyền thống))/gu;
  return [...folded.matchAll(anniversary)].flatMap(({ 0: digits, index }) => {
    const later = Number(digits) + years;
    if (later < 1) return [];
    const from = text.slice(index, index + digits.length);
    return {
      start: index,
      end: index + digits.length,
      from,
      to: String(later).padStart(digits.length, "0"),
      kind: "anniversary",
    };
  });
}
