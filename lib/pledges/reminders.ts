import "server-only";
import { overdueDays, reminderOf } from "@/lib/campaigns/duties/reminder-day";
import { findRule, listDayExceptions } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { peopleOfEach } from "@/lib/pledges/boards/reached";
import { boardRows } from "@/lib/pledges/boards/rows";
import { thingsOf } from "@/lib/pledges/boards/things";
import { listTimetables } from "@/lib/pledges/timetable";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";

/** Where the rule of the commune says nothing. */
const usualDaysBefore = 3;

/**
 * Reminds the people of every unit of what it has yet to register or report: some working days before it is due, and
 * once it is overdue; each thing once for each day it is due, however often this runs. What fails in one commune keeps no other
 * from being reminded; the first failure is thrown when all others are done.
 */
export async function remindAllOfProgress(now: Date): Promise<void> {
  const communes = await prisma.commune.findMany({
    where: { campaigns: { some: { state: { in: ["PREPARING", "RUNNING"] } } } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 10_000,
  });
  const failures: unknown[] = [];
  for (const { id } of communes) {
    try {
      await remindOfProgress(id, now);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** The same in one commune, in one transaction and a fixed number of reads. */
export async function remindOfProgress(communeId: string, now: Date): Promise<void> {
  const today = calendarDate(now);
  const rule = await findRule({ communeId }, "reminder.days-before", now);
  const daysBefore = typeof rule?.value === "number" ? rule.value : usualDaysBefore;
  const horizon = shiftDay(today, daysBefore * 3 + 30);
  await prisma.$transaction(
    async (tx) => {
      const exceptions = await listDayExceptions(
        tx,
        communeId,
        shiftDay(today, -overdueDays),
        horizon,
      );
      const watch = { today, daysBefore, exceptions };
      const all = await listTimetables(tx, { communeId }, {}, now);
      const asked = all
        .filter(({ isOpen }) => isOpen)
        .map((demands) => ({
          demands,
          things: thingsOf(demands).filter(({ dueOn }) => dueOn && reminderOf(dueOn, watch)),
        }))
        .filter(({ things }) => things.length > 0);
      const reading = { communeId, seen: "all" as const };
      const units = asked[0]?.demands.units ?? new Map();
      const peopleOf = await peopleOfEach(tx, { communeId }, units, now);
      const rows = await boardRows(tx, reading, asked, now);
      for (const { demands, things } of asked) {
        const { id: campaignId, title } = demands.campaign;
        for (const { unit, cells, isExtra } of rows.get(campaignId) ?? []) {
          const people = peopleOf.get(unit.id) ?? [];
          if (isExtra || people.length === 0) continue;
          for (const { what, name, dueOn } of things) {
            const reminder = dueOn && reminderOf(dueOn, watch);
            const standing = cells.get(what)?.standing;
            if (!reminder || !dueOn) continue;
            const of = {
              communeId,
              to: people,
              subject: { type: "campaign" as const, id: campaignId },
              at: now,
            };
            const data = { title, what: name, dueOn };
            if (reminder.kind === "duty.overdue" && standing === "LATE") {
              const key = `progress.overdue:${campaignId}:${what}:${unit.id}:${dueOn}`;
              await notify(tx, { ...of, kind: "progress.overdue", data, key });
            }
            // What was returned is the unit's to do again, as what it has not begun.
            if (
              reminder.kind === "duty.due" &&
              (standing === "MISSING" || standing === "RETURNED")
            ) {
              const { workingDaysLeft } = reminder;
              const key = `progress.due:${campaignId}:${what}:${unit.id}:${dueOn}`;
              await notify(tx, {
                ...of,
                kind: "progress.due",
                data: { ...data, workingDaysLeft },
                key,
              });
            }
          }
        }
      }
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}
