import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitsMeant } from "@/lib/campaigns/duties/heirs";
import { unitLives } from "@/lib/campaigns/duties/own-unit";
import { partyFields } from "@/lib/campaigns/duties/rows";
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
  for (const { id, task, dueOn, parties } of assignments) {
    const meant = unitsMeant(parties, units, vietnamDay(now));
    const to = people.filter(({ unitId }) => unitId !== null && meant.has(unitId));
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
