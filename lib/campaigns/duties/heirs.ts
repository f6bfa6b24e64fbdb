import type { PartyRole, UnitKind } from "@/lib/db/generated/enums";

/** What must be known of every unit of a commune to say whose duty something is. */
export type UnitLife = {
  id: string;
  kind: UnitKind;
  /** Last day. */
  validTo: Date | null;
  successorId: string | null;
};

type Units = ReadonlyMap<string, UnitLife>;

export function byId(units: readonly UnitLife[]): Units {
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** Who carries on what was given to this unit: itself, or when it has ended by that day, the last of its successors. */
export function heirOf(units: Units, unitId: string, today: Date): string {
  const passed = new Set([unitId]);
  let heir = unitId;
  for (;;) {
    const unit = units.get(heir);
    if (!unit?.successorId || isInForce(unit, today) || passed.has(unit.successorId)) return heir;
    heir = unit.successorId;
    passed.add(heir);
  }
}

/** The unit with all the ended ones it carries on. */
export function lineageOf(units: Units, unitId: string, today: Date): string[] {
  return [...units.keys()].filter((id) => id === unitId || heirOf(units, id, today) === unitId);
}

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

export function isInForce({ validTo }: Pick<UnitLife, "validTo">, today: Date): boolean {
  return validTo === null || validTo >= today;
}
