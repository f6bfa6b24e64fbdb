import type { UnitKind } from "@/lib/db/generated/enums";

/** What must be known of every unit of a commune to say who carries on what was an ended one's. */
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

export function isInForce({ validTo }: Pick<UnitLife, "validTo">, today: Date): boolean {
  return validTo === null || validTo >= today;
}
