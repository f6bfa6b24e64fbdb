import {
  addWorkingDays,
  type DayException,
  isWorkingDay,
  workingDaysUntil,
} from "@/lib/communes/working-days";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";

/** What is longer overdue has been said, or is older than this portal. */
export const overdueDays = 30;

/** From which day one looks, how many working days ahead, and which days break the week. */
export type Watch = {
  today: CalendarDate;
  daysBefore: number;
  exceptions: readonly DayException[];
};

type Reminder = { kind: "duty.due"; workingDaysLeft: number } | { kind: "duty.overdue" };

/**
 * What is to be said of a day today: that it is near, from so many working days before; that it is past, from the next
 * working day on, but not of what is long past; else nothing.
 */
export function reminderOf(
  dueOn: CalendarDate,
  { today, daysBefore, exceptions }: Watch,
): Reminder | null {
  if (dueOn >= today) {
    const workingDaysLeft = workingDaysUntil(today, dueOn, exceptions);
    return workingDaysLeft <= daysBefore ? { kind: "duty.due", workingDaysLeft } : null;
  }
  const isTimely =
    dueOn >= shiftDay(today, -overdueDays) &&
    isWorkingDay(today, exceptions) &&
    today >= addWorkingDays(dueOn, 1, exceptions);
  return isTimely ? { kind: "duty.overdue" } : null;
}
