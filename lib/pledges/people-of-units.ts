import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import type { Tx } from "@/lib/db/client";
import { membershipsOfUnits } from "@/lib/notifications/recipients";
import { vietnamDay } from "@/lib/text/vietnam-day";

/**
 * Who is told of something of these units: the people of each, of the one that carries it on where it has ended; but
 * for who acts.
 */
export async function peopleOfUnits(
  tx: Tx,
  { communeId, membershipId }: Pick<Actor, "communeId" | "membershipId">,
  unitIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const units = await unitLives(tx, communeId);
  const today = vietnamDay(now);
  const heirs = new Set(unitIds.map((unitId) => heirOf(units, unitId, today)));
  return membershipsOfUnits(tx, communeId, [...heirs], { at: now, except: [membershipId] });
}

/** The same of one unit. */
export function peopleOfUnit(
  tx: Tx,
  actor: Pick<Actor, "communeId" | "membershipId">,
  unitId: string,
  now: Date,
): Promise<string[]> {
  return peopleOfUnits(tx, actor, [unitId], now);
}
