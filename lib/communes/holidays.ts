import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { isWeekend } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import type { HolidayInput } from "./holidays-schema";
import { canKeepSettings } from "./policy";

export type ListedHoliday = {
  date: CalendarDate;
  name: string;
  isWorked: boolean;
  isVerified: boolean;
  isOwn: boolean;
};

/** The days of a year that break the week's pattern; the commune's own row of a day stands for the nation's. */
export async function listHolidays(
  { communeId }: Pick<Actor, "communeId">,
  year: number,
): Promise<ListedHoliday[]> {
  const rows = await prisma.holiday.findMany({
    where: {
      OR: [{ communeId }, { communeId: null }],
      date: { gte: writeDay(`${year}-01-01`), lte: writeDay(`${year}-12-31`) },
    },
    select: { communeId: true, date: true, name: true, isWorked: true, isVerified: true },
    // The commune's own row of a day comes last and wins.
    orderBy: [{ date: "asc" }, { communeId: { sort: "asc", nulls: "first" } }],
    take: 800,
  });
  const byDay = new Map(
    rows.map(({ communeId: owner, ...row }) => {
      const date = readDay(row.date);
      return [date, { ...row, date, isOwn: owner !== null }] as const;
    }),
  );
  return [...byDay.values()];
}

/**
 * Says what a day is in the commune, instead of what the nation's table or the commune said before. Throws FORBIDDEN;
 * RULE_BROKEN when a working day is "worked in exchange".
 */
export async function setHoliday(
  actor: Actor,
  { date, name, isWorked }: HolidayInput,
  now: Date,
): Promise<void> {
  ensure(canKeepSettings(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('holidays ' || ${communeId}, 0))`;
    const national = await tx.holiday.count({
      where: { communeId: null, date: writeDay(date), isWorked: false },
    });
    if (isWorked && !isWeekend(date) && national === 0) {
      throw new DomainError("RULE_BROKEN", "Ngày ấy vốn là ngày làm việc, không cần ghi làm bù.");
    }
    await tx.holiday.deleteMany({ where: { communeId, date: writeDay(date) } });
    await tx.holiday.createMany({
      data: { communeId, date: writeDay(date), name, isWorked, isVerified: true },
    });
    await recordAudit(tx, {
      actor,
      action: "holiday.set",
      subject: { type: "commune", id: communeId },
      data: { date, name, isWorked },
      at: now,
    });
  });
}

/** Takes the commune's own word on a day back: the nation's table counts again. Throws FORBIDDEN, NOT_FOUND. */
export async function removeHoliday(
  actor: Actor,
  { date }: { date: CalendarDate },
  now: Date,
): Promise<void> {
  ensure(canKeepSettings(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.holiday.deleteMany({ where: { communeId, date: writeDay(date) } });
    if (count === 0) throw new DomainError("NOT_FOUND", "Xã không ghi riêng ngày này.");
    await recordAudit(tx, {
      actor,
      action: "holiday.removed",
      subject: { type: "commune", id: communeId },
      data: { date },
      at: now,
    });
  });
}
