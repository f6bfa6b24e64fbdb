import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { writtenDate } from "@/lib/text/calendar";

/** The days of a campaign that its plan names, as they are written: "15/7/2027". */
type Schedule = {
  registration: string;
  /** Null for a campaign too short to be reviewed half-way. */
  midterm: string | null;
  nomination: string;
  final: string;
  /** How often units report. */
  reports: string;
};

/**
 * Usual days for a campaign of this length; the office changes them in the text. No article fixes them (DOMAIN §3).
 * Takes ISO dates, the last day included.
 */
export function scheduleOf({ start, end }: { start: string; end: string }): Schedule {
  const days = differenceInCalendarDays(end, start);
  const isYearLong = days >= 300;
  const isShort = days < 120;
  return {
    registration: day(start, isYearLong ? 30 : Math.min(15, Math.floor(days / 3))),
    midterm: isShort ? null : day(start, Math.floor(days / 2)),
    nomination: day(end, isYearLong ? -20 : 5),
    final: day(end, isYearLong ? 0 : 20),
    reports: isShort
      ? `một lần, trước ngày ${day(end, 3)}`
      : "hằng quý, trước ngày 20 của tháng cuối quý",
  };
}

function day(from: string, distance: number): string {
  const [year = 0, month = 1, date = 1] = from.split("-").map(Number);
  const there = addDays(new Date(year, month - 1, date), distance);
  const parts = [there.getFullYear(), there.getMonth() + 1, there.getDate()];
  return writtenDate(parts.map((part) => String(part).padStart(2, "0")).join("-"));
}
