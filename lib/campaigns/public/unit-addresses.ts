import type { UnitKind } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import { slugOf } from "@/lib/text/fold";

/** A unit as the public pages know it. */
export type PublicUnit = {
  id: string;
  kind: UnitKind;
  name: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  successorId: string | null;
};

export type AddressedUnit = PublicUnit & { address: string; isEnded: boolean };

/**
 * Gives each unit its public address, made from its name. Where two would have the same, the one that exists has it
 * before one that has ended, and the older before the younger; the others get a number: "ban-na-2".
 */
export function withAddresses(units: readonly PublicUnit[], today: CalendarDate): AddressedUnit[] {
  const ordered = units
    .map((unit) => ({ ...unit, isEnded: unit.validTo !== null && unit.validTo < today }))
    .sort(
      (one, other) =>
        Number(one.isEnded) - Number(other.isEnded) ||
        compare(one.validFrom ?? "", other.validFrom ?? "") ||
        compare(one.id, other.id),
    );
  const taken = new Set<string>();
  return ordered.map((unit) => {
    const wanted = slugOf(unit.name) || "don-vi";
    let address = wanted;
    for (let count = 2; taken.has(address); count++) address = `${wanted}-${count}`;
    taken.add(address);
    return { ...unit, address };
  });
}

/** The unit that answers today for what was given to this one: itself, or what it became. */
export function presentUnit(
  units: ReadonlyMap<string, AddressedUnit>,
  id: string,
): AddressedUnit | null {
  const seen = new Set<string>();
  let unit = units.get(id);
  while (unit?.isEnded && unit.successorId !== null && !seen.has(unit.id)) {
    seen.add(unit.id);
    unit = units.get(unit.successorId) ?? unit;
  }
  return unit ?? null;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
