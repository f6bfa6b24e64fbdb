import type { CalendarDate } from "./dates";

/** A `date` column of the database, which is read as midnight UTC → the calendar date. */
export function readDay(column: Date): CalendarDate;
export function readDay(column: Date | null): CalendarDate | null;
export function readDay(column: Date | null): CalendarDate | null {
  return column === null ? null : column.toISOString().slice(0, 10);
}

/** A calendar date → what a `date` column is written with. Inverse of `readDay`. */
export function writeDay(date: CalendarDate): Date;
export function writeDay(date: CalendarDate | null): Date | null;
export function writeDay(date: CalendarDate | null): Date | null {
  return date === null ? null : new Date(date);
}

/** The days of a year, for a `date` column to lie within. */
export function daysOfYear(year: number): { gte: Date; lte: Date } {
  return { gte: writeDay(`${year}-01-01`), lte: writeDay(`${year}-12-31`) };
}
