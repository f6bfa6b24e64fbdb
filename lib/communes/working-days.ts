import { isWeekend, shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";

/** A day that breaks the week's pattern: off work, or worked in exchange. */
export type DayException = { date: CalendarDate; isWorked: boolean };

/** Whether offices work on the day: weekdays but for holidays, and the Saturdays worked in exchange. */
export function isWorkingDay(day: CalendarDate, exceptions: readonly DayException[]): boolean {
  const exception = exceptions.find(({ date }) => date === day);
  return exception ? exception.isWorked : !isWeekend(day);
}

/** The day that comes the given number of working days after `from`, which is not counted itself. */
export function addWorkingDays(
  from: CalendarDate,
  count: number,
  exceptions: readonly DayException[],
): CalendarDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = shiftDay(day, 1);
    if (isWorkingDay(day, exceptions)) left -= 1;
  }
  return day;
}

/** How many working days lie after `from` up to and with `to`; none when `to` is not later. */
export function workingDaysUntil(
  from: CalendarDate,
  to: CalendarDate,
  exceptions: readonly DayException[],
): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = shiftDay(day, 1);
    if (isWorkingDay(day, exceptions)) count += 1;
  }
  return count;
}
