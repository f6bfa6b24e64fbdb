import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { byId, lineageOf, type UnitLife } from "./heirs";

type Db = Tx | typeof prisma;

/** The units of a commune, ended ones too, as far as their succession goes. */
export async function unitLives(db: Db, communeId: string): Promise<Map<string, UnitLife>> {
  const units = await db.unit.findMany({
    where: { communeId },
    select: { id: true, kind: true, validTo: true, successorId: true },
    take: 2000,
  });
  return new Map(byId(units));
}

/** The unit a person acts for, with the ended ones it carries on. */
export type OwnUnit = {
  unitId: string;
  lineage: readonly string[];
  units: ReadonlyMap<string, UnitLife>;
};

/** Null for who acts for no unit. */
export async function findOwnUnit(db: Db, actor: Actor, now: Date): Promise<OwnUnit | null> {
  const { unitId, communeId } = actor;
  if (unitId === null || !actor.roles.includes("UNIT")) return null;
  const units = await unitLives(db, communeId);
  return { unitId, lineage: lineageOf(units, unitId, vietnamDay(now)), units };
}
