import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { Duty } from "./duty";
import { stillInForce } from "./in-force";
import { unitsMeant } from "./parties";
import { canFollow } from "./policy";
import { assignmentFields, dutyOfRow, partyFields, recordFields } from "./rows";

/** How far one unit is with what one assignment gave it. */
export type UnitDuty = { unit: { id: string; name: string }; duty: Duty };

/**
 * The duties of every unit under a plan, for those who gave the work; nothing for anybody else. A fixed number of
 * queries.
 */
export function listPlanProgress(actor: Actor, planId: string, now: Date): Promise<UnitDuty[]> {
  return progressOf(actor, { planId }, now);
}

/** The same of one assignment. */
export function listAssignmentProgress(
  actor: Actor,
  assignmentId: string,
  now: Date,
): Promise<UnitDuty[]> {
  return progressOf(actor, { id: assignmentId }, now);
}

async function progressOf(
  actor: Actor,
  which: Prisma.AssignmentWhereInput,
  now: Date,
): Promise<UnitDuty[]> {
  if (!canFollow(actor).allowed) return [];
  const holding = await stillInForce(prisma, actor);
  const [units, names, rows] = await Promise.all([
    unitLives(prisma, actor.communeId),
    prisma.unit.findMany({
      where: { communeId: actor.communeId },
      select: { id: true, name: true },
      take: 2000,
    }),
    prisma.assignment.findMany({
      where: { AND: [which, holding] },
      select: {
        ...assignmentFields,
        parties: partyFields,
        duties: { select: recordFields, take: 5000 },
      },
      orderBy: { id: "asc" },
      take: 500,
    }),
  ]);
  const today = vietnamDay(now);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ parties, duties, ...row }) =>
    [...unitsMeant(parties, units, today)].map(([unitId, role]) => {
      const lineage = lineageOf(units, unitId, today);
      const own = duties.filter((duty) => lineage.includes(duty.unitId));
      return {
        unit: { id: unitId, name: nameOf.get(unitId) ?? "" },
        duty: dutyOfRow(row, role, own, calendarDate(now)),
      };
    }),
  );
}
