import "server-only";
import type { Actor } from "@/lib/auth/actor";
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

/** Tells the office and the signer that the paper went out, and each unit which of its tasks are for them. */
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
      parties: { select: { unitId: true, unitKind: true }, take: 100 },
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
    select: { id: true, unitId: true, unit: { select: { kind: true } } },
    take: 1000,
  });
  for (const { id, task, dueOn, parties } of assignments) {
    const to = people.filter(({ unitId, unit }) =>
      parties.some((party) =>
        party.unitId === null
          ? party.unitKind !== null && party.unitKind === unit?.kind
          : party.unitId === unitId,
      ),
    );
    if (to.length === 0) continue;
    await notify(tx, {
      communeId,
      to: to.map((person) => person.id),
      kind: "duty.given",
      subject: { type: "assignment", id },
      data: { title: plan.title, task: task.slice(0, 300), dueOn: readDay(dueOn) },
      key: `duty.given:${id}`,
      at: now,
    });
  }
}
