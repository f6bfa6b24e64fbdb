import { heirOf, isInForce, type UnitLife } from "@/lib/communes/heirs";
import type { OwnUnit } from "@/lib/communes/own-unit";
import type { Prisma } from "@/lib/db/generated/client";
import type { PartyRole, UnitKind } from "@/lib/db/generated/enums";
import { vietnamDay } from "@/lib/text/vietnam-day";

type Units = ReadonlyMap<string, UnitLife>;

type Meant = { role: PartyRole; unitId: string | null; unitKind: UnitKind | null };

const ranks: readonly PartyRole[] = ["LEAD", "RESPONSIBLE", "COOPERATING"];

/** The weightiest role of several. */
export function weightiest(roles: readonly PartyRole[]): PartyRole {
  return ranks.find((role) => roles.includes(role)) ?? "RESPONSIBLE";
}

/** The units that today carry out what these parties were given, each in its weightiest role. */
export function unitsMeant(
  parties: readonly Meant[],
  units: Units,
  today: Date,
): Map<string, PartyRole> {
  const meant = new Map<string, PartyRole>();
  for (const { role, unitId, unitKind } of parties) {
    const ids = [
      ...(unitId ? [heirOf(units, unitId, today)] : []),
      ...(unitKind ? ofKind(units, unitKind, today) : []),
    ];
    for (const id of ids) meant.set(id, weightiest([role, meant.get(id) ?? role]));
  }
  return meant;
}

function ofKind(units: Units, kind: UnitKind, today: Date): string[] {
  return [...units.values()]
    .filter((unit) => unit.kind === kind && isInForce(unit, today))
    .map(({ id }) => id);
}

/** The parties of an assignment that mean this unit: by its name or an ended one's, or by its kind. */
export function meaning({ unitId, lineage, units }: OwnUnit, now: Date) {
  const own = units.get(unitId);
  const byKind = own && isInForce(own, vietnamDay(now)) ? [{ unitKind: own.kind }] : [];
  return {
    OR: [{ unitId: { in: [...lineage] } }, ...byKind],
  } satisfies Prisma.AssignmentPartyWhereInput;
}
