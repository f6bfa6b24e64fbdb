import { twoDigits } from "./numbers";

/** Calendar dates as "2026-12-31": days of the paper, without time or zone. Such strings also sort by time. */

/** The ISO date, or null when the calendar has no such day (31/4, 29/02/2026). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** How many days the month has; February depends on the year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "2026-06-01" → "01/6/2026", as officials write it: day and months 1, 2 in two digits (NĐ 30/2020, PL I, II.4.b). */
export function writtenDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** The day that many days later; earlier when negative. */
export function shiftDay(iso: string, days: number): string {
  const day = new Date(iso);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The same day that many years later; of 29 February, in a year without: 1 March. */
export function shiftYears(iso: string, years: number): string {
  const moved = `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;
  const isDay = new Date(moved).toISOString().startsWith(moved);
  return isDay ? moved : `${moved.slice(0, 4)}-03-01`;
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(iso: string): boolean {
  return [0, 6].includes(new Date(iso).getUTCDay());
}
