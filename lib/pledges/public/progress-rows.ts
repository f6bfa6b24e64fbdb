import type { ProgressRow } from "@/lib/campaigns/public/open-data/tables";
import { unscaled } from "@/lib/pledges/figures";
import type { PublicProgress } from "./shown-progress";

/** The progress shown as rows of open data: of each target the total, then the units where they are shown. */
export function progressRows(
  shown: readonly PublicProgress[],
  units: readonly { id: string; name: string }[],
): ProgressRow[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const number = (amount: bigint | null) => (amount === null ? null : unscaled(amount));
  return shown.flatMap(({ campaignSlug, targets, byUnit }) =>
    targets.flatMap(({ target, promised, achieved, units: ofUnits }) => {
      const of = { targetId: target.id, campaignSlug };
      const each = (byUnit ? ofUnits : []).map((unit) => ({
        ...of,
        unitName: names.get(unit.unitId) ?? null,
        promised: number(unit.promised),
        achieved: number(unit.achieved),
      }));
      return [
        { ...of, unitName: null, promised: number(promised), achieved: number(achieved) },
        ...each.filter(({ unitName }) => unitName !== null),
      ];
    }),
  );
}
