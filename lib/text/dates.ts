import { z } from "zod";
import { isoDate, writtenDate } from "./calendar";

/** A day without a time, written 2026-06-05: it is the same day in every time zone. */
export type CalendarDate = string;

const timeZone = "Asia/Ho_Chi_Minh";
/** UTC+7 since 1975, without summer time (tests/unit/text/dates.test.ts): twenty times faster than to format a day. */
const vietnamOffset = 7 * 60 * 60 * 1000;
// Made once: a formatter takes longer to make than a hundred days to write.
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone,
  hour: "2-digit",
  minute: "2-digit",
});
const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

const typedForms = [
  /^(?<day>\d{1,2})\s*[/.,\- ]\s*(?<month>\d{1,2})\s*[/.,\- ]\s*(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})$/i,
];

/**
 * The day somebody typed: 5/6/2026, 05-06-2026, 5.6.2026, 05062026, "ngày 5 tháng 6 năm 2026"; day before month, always.
 * Gives null for a day that does not exist, or a year without four figures.
 */
export function parseDate(text: string): CalendarDate | null {
  const typed = text.normalize("NFC").trim().replace(/\s+/g, " ");
  for (const form of typedForms) {
    const { day, month, year } = form.exec(typed)?.groups ?? {};
    if (day && month && year) return existingDay(Number(year), Number(month), Number(day));
  }
  return null;
}

/** 05/12/2025, 05/6/2026: as officials write it. A moment is given the day it is in Vietnam. */
export function formatDate(date: CalendarDate | Date): string {
  return writtenDate(calendarDate(date));
}

/** "thứ Sáu, 05/12/2025". */
export function formatLongDate(date: CalendarDate | Date): string {
  const weekday = weekdays[new Date(`${calendarDate(date)}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${formatDate(date)}`;
}

/** "10:42" by Vietnam's clock. */
export function formatTime(moment: Date): string {
  return timeFormat.format(moment);
}

/** "10:42 ngày 05/12/2025" by Vietnam's clock. */
export function formatMoment(moment: Date): string {
  return `${formatTime(moment)} ngày ${formatDate(moment)}`;
}

/** The day it is in Vietnam at that moment. A calendar date is given back as it is. */
export function calendarDate(date: CalendarDate | Date): CalendarDate {
  if (typeof date === "string") return date;
  return new Date(date.getTime() + vietnamOffset).toISOString().slice(0, 10);
}

/** A date in a form: typed text in, calendar date out. `subject` begins the message: "Ngày bắt đầu". */
export function dateSchema(subject: string) {
  return z.string().transform((typed, context): CalendarDate => {
    const date = parseDate(typed);
    if (date) return date;
    const message =
      typed.trim() === ""
        ? `Nhập ${subject.charAt(0).toLowerCase()}${subject.slice(1)}, ví dụ 5/6/2026.`
        : noSuchDay(subject);
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** The same where the field may stay empty, or be missing: null then. */
export function optionalDateSchema(subject: string) {
  return z
    .string()
    .default("")
    .transform((typed, context): CalendarDate | null => {
      if (typed.trim() === "") return null;
      const date = parseDate(typed);
      if (date) return date;
      context.addIssue({ code: "custom", message: noSuchDay(subject) });
      return z.NEVER;
    });
}

const noSuchDay = (subject: string) =>
  `${subject} phải là một ngày có thật, ghi ngày/tháng/năm đủ bốn chữ số, ví dụ 5/6/2026.`;

/** Years of this project's papers; any other is a slip. */
function existingDay(year: number, month: number, day: number): CalendarDate | null {
  return year >= 1900 && year <= 2199 ? isoDate(year, month, day) : null;
}
