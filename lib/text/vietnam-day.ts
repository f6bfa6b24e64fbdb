import { calendarDate } from "./dates";

/** The calendar day in Viet Nam at a moment, as midnight UTC: how a `date` column is read and written. */
export function vietnamDay(moment: Date): Date {
  return new Date(calendarDate(moment));
}
