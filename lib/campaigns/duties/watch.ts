import "server-only";
import { findRule, listDayExceptions } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { overdueDays, type Watch } from "./reminder-day";

/** Where the rule of the commune says nothing. */
const usualDaysBefore = 3;

/** How far a commune looks ahead today, by its rule, and the days off around. */
export async function findWatch(communeId: string, now: Date): Promise<Watch> {
  const today = calendarDate(now);
  const rule = await findRule({ communeId }, "reminder.days-before", now);
  const daysBefore = typeof rule?.value === "number" ? rule.value : usualDaysBefore;
  const from = shiftDay(today, -overdueDays);
  const to = shiftDay(today, daysBefore * 3 + 30);
  return { today, daysBefore, exceptions: await listDayExceptions(prisma, communeId, from, to) };
}
