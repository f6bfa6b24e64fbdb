import { z } from "zod";

const typedTime = /^(?<hour>\d{1,2})\s*(?:[:.]|giờ|g|h)\s*(?<minute>\d{1,2})?(?:\s*phút)?$/u;

/** "8:00", "8h30", "14 giờ": as people write the time of a meeting → "08:30"; null for no time of day. */
export function readTime(typed: string): string | null {
  const { hour, minute = "0" } = typedTime.exec(typed.trim().toLowerCase())?.groups ?? {};
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

/** A form's field with a time of day: "Giờ họp". */
export function timeSchema(subject: string) {
  const asked = `Nhập ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  return z.string(`${asked}.`).transform((typed, context): string => {
    const time = readTime(typed);
    if (time) return time;
    context.addIssue({ code: "custom", message: `${asked}, ví dụ 8:00 hoặc 14h30.` });
    return z.NEVER;
  });
}

/** The same where the field may stay empty, or be missing: null then. */
export const optionalTimeSchema = (subject: string) =>
  z
    .union([z.literal("").transform(() => null), timeSchema(subject)])
    .nullish()
    .transform((time) => time ?? null);

/** A `time` column of the database, which is read as a moment of 1970 in UTC → "08:30". */
export function readClock(column: Date | null): string | null {
  return column === null ? null : column.toISOString().slice(11, 16);
}

/** "08:30" → what a `time` column is written with. Inverse of `readClock`. */
export function writeClock(time: string | null): Date | null {
  return time === null ? null : new Date(`1970-01-01T${time}:00Z`);
}
