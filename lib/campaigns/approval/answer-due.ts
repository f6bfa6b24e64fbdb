import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findRule, listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";

const answerDaysRule = "approval.working-days";
const usual = 3;

/** The last working day on which an answer to what is submitted now is expected, by the rule of the day. */
export async function answerDueOn(
  { communeId, ...actor }: Actor,
  now: Date,
): Promise<CalendarDate> {
  const rule = await findRule({ communeId, ...actor }, answerDaysRule, now);
  const days = typeof rule?.value === "number" && rule.value > 0 ? Math.min(rule.value, 60) : usual;
  const today = calendarDate(now);
  const exceptions = await listDayExceptions(prisma, communeId, today, shiftDay(today, 120));
  return addWorkingDays(today, Math.round(days), exceptions);
}
