import { daysInMonth, isoDate } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import type { When } from "./fact";

/** How many months lie between one time and the next. */
const steps = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 } as const;

/**
 * The days something is due from `from` to `to`, both counted in, in order. A day that comes again without its day of
 * the month being said ("hằng tháng") gives none: the paper names no day. Without a month, a quarter, a half-year and
 * a year are reported in their last month. The 31st of a shorter month is its last day.
 */
export function dueDays(when: When, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  if (when.dueOn) return when.dueOn >= from && when.dueOn <= to ? [when.dueOn] : [];
  const { recurrence, recurrenceDay, recurrenceMonth } = when;
  if (recurrence === null || recurrenceDay === null) return [];
  const step = steps[recurrence];
  const first = (recurrenceMonth ?? step) % step;
  const days: CalendarDate[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (let month = 1; month <= 12; month++) {
      if (month % step !== first) continue;
      const day = isoDate(year, month, Math.min(recurrenceDay, daysInMonth(year, month)));
      if (day !== null && day >= from && day <= to) days.push(day);
    }
  }
  return days;
}

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));
