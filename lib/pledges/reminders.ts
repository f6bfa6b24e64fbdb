import "server-only";
import { reminderOf } from "@/lib/campaigns/duties/reminder-day";
import { findWatch } from "@/lib/campaigns/duties/watch";
import { prisma } from "@/lib/db/client";
import { doEach } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { peopleOfEach } from "@/lib/pledges/boards/reached";
import { boardRows } from "@/lib/pledges/boards/rows";
import { thingsOf } from "@/lib/pledges/boards/things";
import { listTimetables } from "@/lib/pledges/timetable";

/**
 * Reminds the people of every unit of what it has yet to register or report: some working days before it is due, and
 * once it is overdue; each thing once for each day it is due, however often this runs. What fails in one commune keeps
 * no other from being reminded; the first failure is thrown when all others are done.
 */
export async function remindAllOfProgress(now: Date): Promise<void> {
  const communes = await prisma.commune.findMany({
    where: { campaigns: { some: { state: { in: ["PREPARING", "RUNNING"] } } } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 10_000,
  });
  await doEach(communes, ({ id }) => remindOfProgress(id, now));
}

/** The same in one commune, in one transaction and a fixed number of reads. */
async function remindOfProgress(communeId: string, now: Date): Promise<void> {
  const watch = await findWatch(communeId, now);
  await prisma.$transaction(
    async (tx) => {
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
