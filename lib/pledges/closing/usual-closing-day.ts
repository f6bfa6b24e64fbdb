import type { Period } from "@/lib/pledges/periods";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";

/**
 * How long reports that come late are still taken. No law says it: without these days the last report could never be
 * late, reminded of or listed. The office sets another closing day for each campaign.
 */
export const daysForLateReports = 30;

/** The closing day of a campaign for which the office has set none; null where the plan has no end. */
export function usualClosingDay(
  endsOn: CalendarDate | null,
  periods: readonly Period[],
): CalendarDate | null {
  const last = [endsOn, ...periods.map(({ dueOn }) => dueOn)].filter((day) => day !== null).sort();
  const day = last.at(-1);
  return day ? shiftDay(day, daysForLateReports) : null;
}
