import { isInForce, type UnitLife } from "@/lib/communes/heirs";
import { slugOf } from "@/lib/text/fold";

/** A unit as the public pages know it. */
type PublicUnit = UnitLife & { name: string; validFrom: Date | null };

export type AddressedUnit = PublicUnit & { address: string; isEnded: boolean };

/** Where the form in which a unit is chosen is sent (app/(public)/[commune]/don-vi/mo). */
const chooserAddress = "mo";

/**
 * Gives each unit its public address, made from its name. Where two would have the same, the one that exists has it
 * before one that has ended, and the older before the younger; the others get a number: "ban-na-2". `today` is
 * midnight UTC, as `vietnamDay` gives it.
 */
export function withAddresses(units: readonly PublicUnit[], today: Date): AddressedUnit[] {
  const ordered = units
    .map((unit) => ({ ...unit, isEnded: !isInForce(unit, today) }))
    .sort(
      (one, other) =>
        Number(one.isEnded) - Number(other.isEnded) ||
        timeOf(one.validFrom) - timeOf(other.validFrom) ||
        one.id.localeCompare(other.id),
    );
  const taken = new Set([chooserAddress]);
  return ordered.map((unit) => {
    const wanted = slugOf(unit.name) || "don-vi";
    let address = wanted;
    for (let count = 2; taken.has(address); count++) address = `${wanted}-${count}`;
    taken.add(address);
    return { ...unit, address };
  });
}

const timeOf = (day: Date | null) => day?.getTime() ?? 0;
