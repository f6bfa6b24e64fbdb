import { type CalendarDate, calendarDate, formatDate, parseDate } from "@/lib/text/dates";

export type AskedDay = {
  day: CalendarDate;
  /** As it stands in the address; "" for today. */
  typed: string;
  error: string | undefined;
};

/** The day of `?ngay=`, today without one; one that does not exist is said, and today's rules are shown. */
export function askedDay(ngay: string | string[] | undefined, now: Date): AskedDay {
  const typed = typeof ngay === "string" ? ngay.trim() : "";
  const today = calendarDate(now);
  if (typed === "") return { day: today, typed, error: undefined };
  const day = parseDate(typed);
  return day
    ? { day, typed: formatDate(day), error: undefined }
    : { day: today, typed, error: "Ngày phải là một ngày có thật, ví dụ 5/6/2026." };
}

/** "?ngay=…" to go on with; "" for today. */
export const dayQuery = ({ typed, error, day }: AskedDay): string =>
  typed === "" || error ? "" : `?ngay=${day}`;
