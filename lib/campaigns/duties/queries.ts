import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { standsAmended } from "@/lib/campaigns/amended-clauses";
import { findOwnUnit, type OwnUnit } from "@/lib/communes/own-unit";
import { listDayExceptions } from "@/lib/communes/queries";
import { workingDaysUntil } from "@/lib/communes/working-days";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { byUrgency, type Duty } from "./duty";
import { findIssuedAmendments, stillInForce } from "./in-force";
import { meaning, weightiest } from "./parties";
import { inForce } from "./policy";
import { assignmentFields, dutyOfRow, recordFields } from "./rows";

/** More than one unit is ever given; a list that reaches it would take a page of its own. */
const most = 500;

export type ListedDuty = Duty & {
  /** Up to the day that counts now; null without one, or when it is past. */
  workingDaysLeft: number | null;
};

/**
 * "Việc của đơn vị": everything given to the person's unit by issued papers, late ones first. A fixed number of
 * queries.
 */
export async function listDuties(actor: Actor, now: Date): Promise<ListedDuty[]> {
  const own = await findOwnUnit(prisma, actor, now);
  if (!own) return [];
  const today = calendarDate(now);
  const exceptions = await listDayExceptions(
    prisma,
    actor.communeId,
    today,
    shiftDay(today, daysCounted),
  );
  const holding = await stillInForce(prisma, actor);
  const duties = await ownDuties(prisma, actor, own, holding, now);
  return duties.sort(byUrgency).map((duty) => ({
    ...duty,
    workingDaysLeft:
      duty.dueOn === null || duty.dueOn < today || duty.dueOn > shiftDay(today, daysCounted)
        ? null
        : workingDaysUntil(today, duty.dueOn, exceptions),
  }));
}

/** What is further away is said by its day. */
const daysCounted = 30;

/** The name of the unit a person acts for; none for who acts for none. */
export async function findOwnUnitName({ communeId, unitId }: Actor): Promise<string | undefined> {
  if (unitId === null) return undefined;
  const unit = await prisma.unit.findFirst({
    where: { id: unitId, communeId },
    select: { name: true },
  });
  return unit?.name;
}

/** One of them, also one amended since, with the unit that has it and those it carries on; or null. */
export function findDuty(actor: Actor, assignmentId: string, now: Date) {
  return findOwnDuty(prisma, actor, assignmentId, now);
}

type OwnDuty = {
  duty: Duty;
  /** False once an issued amendment changed the clause it stands at. */
  holds: boolean;
  unitId: string;
  lineage: readonly string[];
};

/** The same for a command: inside its transaction. */
export async function findOwnDuty(
  db: Tx | typeof prisma,
  actor: Actor,
  assignmentId: string,
  now: Date,
): Promise<OwnDuty | null> {
  const own = await findOwnUnit(db, actor, now);
  if (!own) return null;
  const which = { AND: [{ id: assignmentId }, inForce(actor)] };
  const [duty] = await ownDuties(db, actor, own, which, now);
  if (!duty) return null;
  const amended = await findIssuedAmendments(db, actor);
  const holds = !standsAmended(amended, duty.paper.planId, duty.clauseId);
  return { duty, holds, unitId: own.unitId, lineage: own.lineage };
}

async function ownDuties(
  db: Tx | typeof prisma,
  actor: Actor,
  own: OwnUnit,
  which: Prisma.AssignmentWhereInput,
  now: Date,
): Promise<Duty[]> {
  const ours = meaning(own, now);
  const rows = await db.assignment.findMany({
    where: { AND: [{ communeId: actor.communeId }, which, { parties: { some: ours } }] },
    select: {
      ...assignmentFields,
      parties: { where: ours, select: { role: true }, take: 200 },
      duties: { where: { unitId: { in: [...own.lineage] } }, select: recordFields, take: 1000 },
    },
    orderBy: { id: "asc" },
    take: most,
  });
  const today = calendarDate(now);
  return rows.map(({ parties, duties, ...row }) =>
    dutyOfRow(row, weightiest(parties.map(({ role }) => role)), duties, today),
  );
}
