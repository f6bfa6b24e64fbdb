import { type DayException, isWorkingDay } from "@/lib/communes/working-days";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import type { ConsultationRule } from "./rule";

/** Longer than any rule asks for: a slip of the year in what was typed. */
export const mostDays = 120;

/**
 * The earliest last day of a list shown from `opensOn` for so many days: the first day is not counted, and a last day
 * on which offices are closed gives way to the next working day (Điều 147 khoản 2, Điều 148 khoản 5 Bộ luật Dân sự).
 */
export function shortestLastDay(
  opensOn: CalendarDate,
  days: number,
  exceptions: readonly DayException[],
): CalendarDate {
  let day = shiftDay(opensOn, days);
  while (!isWorkingDay(day, exceptions)) day = shiftDay(day, 1);
  return day;
}

/** The rule that governs a list: of those that ask for days, the one that asks for most; null when none does. */
export function governing(rules: readonly (ConsultationRule | null)[]): ConsultationRule | null {
  return rules.reduce<ConsultationRule | null>(
    (longest, rule) => (rule && rule.days > (longest?.days ?? 0) ? rule : longest),
    null,
  );
}

type Shown = {
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  concludedAt: Date | null;
};

/** Where a list stands on a day. */
export function standingOf(
  { opensOn, closesOn, concludedAt }: Shown,
  today: CalendarDate,
): "coming" | "open" | "over" | "concluded" {
  if (concludedAt) return "concluded";
  if (today < opensOn) return "coming";
  return today <= closesOn ? "open" : "over";
}
