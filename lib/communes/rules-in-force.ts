import type { Prisma } from "@/lib/db/generated/client";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";

/** A rule with the days it holds, the nation's or the commune's own. */
export type RuleRow = {
  id: string;
  key: string;
  value: Prisma.JsonValue;
  /** First and last day; null is no bound. */
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  legalBasis: string;
  isVerified: boolean;
  note: string | null;
  isOwn: boolean;
};

/** Of these rows the one of each key that counts on the day. */
export function inForceOn(rows: readonly RuleRow[], on: Date | CalendarDate): Map<string, RuleRow> {
  const inForce = new Map<string, RuleRow>();
  for (const row of rows) {
    if (!holdsOn(row, on)) continue;
    if (row.isOwn || !inForce.has(row.key)) inForce.set(row.key, row);
  }
  return inForce;
}

/** Whether the row holds on the day; a missing date is no bound. */
export function holdsOn({ validFrom, validTo }: RuleRow, on: Date | CalendarDate): boolean {
  const day = calendarDate(on);
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}
