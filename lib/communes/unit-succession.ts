import type { CalendarDate } from "@/lib/text/dates";

/** What succession needs of a unit; days as calendar dates. */
export type SucceedingUnit = {
  id: string;
  validTo: CalendarDate | null;
  successorId: string | null;
};

/**
 * The unit that stands on the day for the one named: itself while it exists, else its successor, and so on; the last
 * one known when the line breaks off.
 */
export function currentUnitOf(
  units: ReadonlyMap<string, SucceedingUnit>,
  unitId: string,
  on: CalendarDate,
): string {
  const passed = new Set<string>();
  let current = unitId;
  for (;;) {
    const unit = units.get(current);
    if (!unit?.successorId || unit.validTo === null || unit.validTo >= on) return current;
    passed.add(current);
    if (passed.has(unit.successorId)) return current;
    current = unit.successorId;
  }
}

/** The unit and every one before it whose line leads to it: under all these names papers speak of it. */
export function predecessorsAnd(units: Iterable<SucceedingUnit>, unitId: string): string[] {
  const all = [...units];
  const line = [unitId];
  for (const id of line) {
    const before = all.filter((unit) => unit.successorId === id && !line.includes(unit.id));
    line.push(...before.map((unit) => unit.id));
  }
  return line;
}
