import type { CalendarDate } from "@/lib/text/dates";
import { foldCase } from "@/lib/text/fold";

type NamedUnit = {
  id: string;
  name: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
};

/** The unit that bears the same name on some of the same days, or null. A missing day is no bound. */
export function sameNameOnADay(
  units: readonly NamedUnit[],
  unit: Omit<NamedUnit, "id"> & { id?: string },
): NamedUnit | null {
  const asked = foldCase(unit.name);
  const clash = units.find(
    (other) =>
      other.id !== unit.id &&
      foldCase(other.name) === asked &&
      (other.validTo ?? "9999-12-31") >= (unit.validFrom ?? "0000-01-01") &&
      (unit.validTo ?? "9999-12-31") >= (other.validFrom ?? "0000-01-01"),
  );
  return clash ?? null;
}

/** Whether following the links from `start` comes back to `target`. */
export function leadsTo(
  links: ReadonlyMap<string, string | null>,
  start: string | null,
  target: string,
): boolean {
  const passed = new Set<string>();
  for (let id = start; id && !passed.has(id); id = links.get(id) ?? null) {
    if (id === target) return true;
    passed.add(id);
  }
  return false;
}
