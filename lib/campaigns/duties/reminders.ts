import "server-only";
import { periodOf } from "@/lib/campaigns/facts/queries";
import { heirOf, lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { doEach } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { shiftDay } from "@/lib/text/calendar";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { occurrenceDays } from "./duty";
import { stillInForce } from "./in-force";
import { unitsMeant } from "./parties";
import { reminderOf, type Watch } from "./reminder-day";
import { assignmentFields, dutyOfRow, paperOf, partyFields, recordFields } from "./rows";
import { findWatch } from "./watch";

/**
 * Reminds the units of what is due soon and of what is overdue, and the office and the units of the days of a campaign,
 * in every commune; each thing once, whenever and however often this runs. What fails in one commune keeps no other
 * from being reminded; the first failure is thrown when all others are done.
 */
export async function remindAll(now: Date): Promise<void> {
  const communes = await prisma.commune.findMany({
    where: { plans: { some: inForceAnywhere } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 10_000,
  });
  await doEach(communes, ({ id }) => remind(id, now));
}

const inForceAnywhere = {
  state: { in: ["ISSUED" as const, "PUBLISHED" as const] },
  frozenDocumentId: { not: null },
};

/** The same in one commune, in one transaction and a fixed number of reads. */
export async function remind(communeId: string, now: Date): Promise<void> {
  const watch = await findWatch(communeId, now);
  await prisma.$transaction(
    async (tx) => {
      const people = await peopleOf(tx, communeId, now);
      const holding = await stillInForce(tx, { communeId });
      await remindOfDuties(tx, communeId, holding, watch, people, now);
      await remindOfMilestones(tx, communeId, holding, watch, people, now);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

type Holding = Awaited<ReturnType<typeof stillInForce>>;
type People = Awaited<ReturnType<typeof peopleOf>>;

/** Who is there today: the office, and the people of each unit, those of the ended ones it carries on too. */
async function peopleOf(tx: Tx, communeId: string, now: Date) {
  const day = vietnamDay(now);
  const units = await unitLives(tx, communeId);
  const people = await tx.membership.findMany({
    where: {
      communeId,
      roles: { hasSome: ["OFFICE", "UNIT"] },
      user: { disabledAt: null },
      ...heldOn(day),
    },
    select: { id: true, roles: true, unitId: true },
    take: 5000,
  });
  return {
    office: people.filter(({ roles }) => roles.includes("OFFICE")).map(({ id }) => id),
    ofUnits: (unitIds: readonly string[]) =>
      people
        .filter(
          ({ roles, unitId }) =>
            roles.includes("UNIT") && unitId && unitIds.includes(heirOf(units, unitId, day)),
        )
        .map(({ id }) => id),
  };
}

async function remindOfDuties(
  tx: Tx,
  communeId: string,
  holding: Holding,
  watch: Watch,
  people: People,
  now: Date,
): Promise<void> {
  const units = await unitLives(tx, communeId);
  const day = vietnamDay(now);
  const rows = await tx.assignment.findMany({
    where: holding,
    select: {
      ...assignmentFields,
      parties: partyFields,
      duties: { select: recordFields, take: 5000 },
    },
    orderBy: { id: "asc" },
    take: 5000,
  });
  for (const { parties, duties, ...row } of rows) {
    for (const [unitId, role] of unitsMeant(parties, units, day)) {
      const lineage = lineageOf(units, unitId, day);
      const to = people.ofUnits([unitId]);
      const records = duties.filter((duty) => lineage.includes(duty.unitId));
      const { assignmentId, task, times } = dutyOfRow(row, role, records, watch.today);
      for (const { key, dueOn, done } of times) {
        const when = dueOn && !done ? reminderOf(dueOn, watch) : null;
        if (!when || !dueOn || to.length === 0) continue;
        const of = {
          communeId,
          to,
          subject: { type: "assignment" as const, id: assignmentId },
          key: `${when.kind}:${assignmentId}:${unitId}:${key}`,
          at: now,
        };
        const data = { task: task.slice(0, 300), dueOn };
        if (when.kind === "duty.overdue") await notify(tx, { ...of, kind: when.kind, data });
        else {
          const { kind, workingDaysLeft } = when;
          await notify(tx, { ...of, kind, data: { ...data, workingDaysLeft } });
        }
      }
    }
  }
}

/** The office is reminded of every day; the units that take part, of what they owe by then. */
async function remindOfMilestones(
  tx: Tx,
  communeId: string,
  holding: Holding,
  watch: Watch,
  people: People,
  now: Date,
): Promise<void> {
  const milestones = await tx.milestone.findMany({
    where: holding,
    select: {
      id: true,
      kind: true,
      title: true,
      dueOn: true,
      recurrence: true,
      recurrenceDay: true,
      recurrenceMonth: true,
      plan: {
        select: {
          ...assignmentFields.plan.select,
          assignments: { select: { parties: partyFields }, take: 500 },
        },
      },
    },
    orderBy: { id: "asc" },
    take: 5000,
  });
  if (milestones.length === 0) return;
  const units = await unitLives(tx, communeId);
  for (const { id, kind, title, plan, dueOn: day, ...rest } of milestones) {
    const when = { dueOn: readDay(day), ...rest };
    const { issuedOn } = paperOf(plan);
    const until = shiftDay(watch.today, 60);
    const days = when.dueOn
      ? [when.dueOn]
      : occurrenceDays(when, periodOf(plan.campaign), issuedOn, until);
    const parties = plan.assignments.flatMap((assignment) => assignment.parties);
    const taking = [...unitsMeant(parties, units, vietnamDay(now)).keys()];
    const to = [...people.office, ...(owedByUnits.includes(kind) ? people.ofUnits(taking) : [])];
    for (const dueOn of days) {
      const reminder = dueOn >= watch.today ? reminderOf(dueOn, watch) : null;
      if (reminder?.kind !== "duty.due" || to.length === 0) continue;
      await notify(tx, {
        communeId,
        to,
        kind: "milestone.due",
        subject: { type: "plan", id: plan.id },
        data: { title, dueOn, workingDaysLeft: reminder.workingDaysLeft },
        key: `milestone.due:${id}:${dueOn}`,
        at: now,
      });
    }
  }
}

/** What units register and report they are reminded of one by one, until they have (lib/pledges/reminders.ts). */
const owedByUnits: readonly string[] = ["NOMINATION_DUE"];
