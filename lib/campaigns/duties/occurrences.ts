import type { When } from "@/lib/campaigns/facts/fact";
import type { Recurrence } from "@/lib/db/generated/enums";
import { daysInMonth, isoDate } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";

/** How many months lie between one time and the next. */
const steps: Record<Recurrence, number> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/**
 * The days on which something that recurs is due, from the first day to the last, both included. Without a month it is
 * the last of each quarter, half-year or year; without a day, the month's last; a month too short for the day has its
 * last day instead.
 */
export function occurrencesBetween(
  { recurrence, recurrenceDay, recurrenceMonth }: Omit<When, "dueOn">,
  from: CalendarDate,
  to: CalendarDate,
): CalendarDate[] {
  if (recurrence === null) return [];
  const step = steps[recurrence];
  const anchor = recurrenceMonth ?? step;
  const days: CalendarDate[] = [];
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) {
    const monthOfYear = (month % 12) + 1;
    if ((monthOfYear - anchor) % step !== 0) continue;
    const day = dayInMonth(Math.floor(month / 12), monthOfYear, recurrenceDay);
    if (day !== null && day >= from && day <= to) days.push(day);
  }
  return days;
}

/** Months since the year 0. */
function monthNumber(day: CalendarDate): number {
  const [year = "", month = ""] = day.split("-");
  return Number(year) * 12 + Number(month) - 1;
}

function dayInMonth(year: number, month: number, wanted: number | null): CalendarDate | null {
  const last = daysInMonth(year, month);
  return isoDate(year, month, Math.min(wanted ?? last, last));
}
