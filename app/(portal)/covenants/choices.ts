import { isInForce } from "@/lib/communes/heirs";
import type { Demands } from "@/lib/pledges/demands";
import { vietnamDay } from "@/lib/text/vietnam-day";

/** What can be chosen in a covenant: the rounds of the campaign, its participants first among the units in force. */
export function covenantChoices({ rounds, units, participants }: Demands, now: Date) {
  const inForce = [...units.values()].filter((unit) => isInForce(unit, vietnamDay(now)));
  const sorted = [
    ...inForce.filter(({ id }) => participants.has(id)),
    ...inForce.filter(({ id }) => !participants.has(id)),
  ];
  return {
    rounds: rounds.map(({ key, name }) => ({ value: key, label: name || "Cả phong trào" })),
    units: sorted.map(({ id, name }) => ({ value: id, label: name })),
  };
}
