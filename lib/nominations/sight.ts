import "server-only";
import { addDays } from "date-fns";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import type { prisma, Tx } from "@/lib/db/client";
import { nominationsVisibleTo, type Sight } from "@/lib/nominations/policy";
import { readDay } from "@/lib/text/day-column";

type Db = Tx | typeof prisma;

/** What the person's place gives them to see: at most two queries, none for who needs neither. */
export async function findSight(db: Db, actor: Actor, now: Date): Promise<Sight> {
  const own = await findOwnUnit(db, actor, now);
  return { lineage: own?.lineage ?? [], terms: await findTerms(db, actor) };
}

/** `nominationsVisibleTo` for who has read no sight yet. */
export async function visibleNominations(db: Db, actor: Actor, now: Date) {
  return nominationsVisibleTo(actor, await findSight(db, actor, now));
}

async function findTerms(db: Db, actor: Actor): Promise<Sight["terms"]> {
  if (!hasRole(actor, "COUNCIL")) return [];
  const { communeId, membershipId } = actor;
  const places = await db.councilMember.findMany({
    where: { communeId, membershipId },
    select: { validFrom: true, validTo: true },
    take: 100,
  });
  return places.map(({ validFrom, validTo }) => ({
    from: beginOf(validFrom),
    until: validTo && beginOf(addDays(validTo, 1)),
  }));
}

/** The moment a day begins in Viet Nam. */
const beginOf = (day: Date) => new Date(`${readDay(day)}T00:00:00+07:00`);
