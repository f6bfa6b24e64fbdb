import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitsMeant } from "@/lib/campaigns/duties/parties";
import { partyFields } from "@/lib/campaigns/duties/rows";
import { heirOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import type { Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";

type Issued = {
  plan: { id: string; title: string };
  /** "05/KH-UBND" */
  number: string;
  issuedOn: CalendarDate;
  signerId: string;
};

/** Tells the office and the signer that the paper went out, and each unit what is for it to do. */
export async function tellOfIssue(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { plan, number, issuedOn, signerId }: Issued,
  now: Date,
): Promise<void> {
  const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now });
  await notify(tx, {
    communeId,
    to: [...office, signerId].filter((id) => id !== membershipId),
    kind: "plan.issued",
    subject: { type: "plan", id: plan.id },
    data: { title: plan.title, number, issuedOn },
    key: `plan.issued:${plan.id}`,
    at: now,
  });
  await tellUnits(tx, communeId, plan, now);
}

async function tellUnits(tx: Tx, communeId: string, plan: Issued["plan"], now: Date) {
  const assignments = await tx.assignment.findMany({
    where: { communeId, planId: plan.id },
    select: {
      id: true,
      task: true,
      dueOn: true,
      parties: partyFields,
    },
    orderBy: { id: "asc" },
    take: 500,
  });
  if (assignments.length === 0) return;
  const people = await tx.membership.findMany({
    where: {
      communeId,
      roles: { has: "UNIT" },
      unitId: { not: null },
      user: { disabledAt: null },
      ...heldOn(vietnamDay(now)),
    },
    select: { id: true, unitId: true },
    take: 5000,
  });
  const units = await unitLives(tx, communeId);
  const today = vietnamDay(now);
  const given = assignments.map(({ parties, ...assignment }) => ({
    ...assignment,
    meant: unitsMeant(parties, units, today),
  }));
  const unitNow = ({ unitId }: { unitId: string | null }) => unitId && heirOf(units, unitId, today);
  for (const [unitId, heads] of Map.groupBy(people, unitNow)) {
    const ofUnit = given.filter(({ meant }) => unitId !== null && meant.has(unitId));
    await tellUnit(tx, { communeId, plan, given: ofUnit, to: heads.map(({ id }) => id) }, now);
  }
}

type Given = { id: string; task: string; dueOn: Date | null };
type Telling = {
  communeId: string;
  plan: Issued["plan"];
  given: readonly Given[];
  to: readonly string[];
};

/** One notice however much it was given: whoever is told by mail at once has one letter of one paper. */
async function tellUnit(tx: Tx, { communeId, plan, given, to }: Telling, now: Date) {
  const [first, ...more] = given;
  if (!first) return;
  const { title } = plan;
  const told = { communeId, to, key: `duty.given:${plan.id}`, at: now };
  if (more.length === 0) {
    const data = { title, task: first.task.slice(0, 300), dueOn: readDay(first.dueOn) };
    const subject = { type: "assignment", id: first.id } as const;
    await notify(tx, { ...told, kind: "duty.given", subject, data });
    return;
  }
  const days = given.flatMap(({ dueOn }) => readDay(dueOn) ?? []);
  const data = { title, count: given.length, dueOn: days.sort()[0] ?? null };
  const subject = { type: "plan", id: plan.id } as const;
  await notify(tx, { ...told, kind: "duties.given", subject, data });
}
