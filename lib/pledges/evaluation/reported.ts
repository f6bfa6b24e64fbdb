import { heirOf } from "@/lib/communes/heirs";
import type { AcceptedFigure } from "@/lib/pledges/boards/accepted-figures";
import { yearOfFigure } from "@/lib/pledges/boards/target-progress";
import type { Demands } from "@/lib/pledges/demands";
import { findTarget, type TargetRef } from "@/lib/pledges/target-in-force";
import { vietnamDay } from "@/lib/text/vietnam-day";

/** A promise of a unit, for a round. */
type Promised = TargetRef & { itemId: string; unitId: string; round: string };

/**
 * What the accepted reports of a campaign say, to be found by what it is about: there are tens of thousands of figures.
 */
export type Reported = {
  /** The target in force that a promise stands on, else that of its own paper; null for the unit's own. */
  targetOf(promise: TargetRef): string | null;
  /** Those that count for a promise, by their periods. */
  figuresOf(promise: Promised): readonly AcceptedFigure[];
};

export function reportedOf(
  demands: Pick<Demands, "targets" | "units"> | null,
  figures: readonly AcceptedFigure[],
  now: Date,
): Reported {
  const today = vietnamDay(now);
  const heir = (unitId: string) => (demands ? heirOf(demands.units, unitId, today) : unitId);
  const inForce = findTarget(demands?.targets ?? []);
  const targetOf = (ref: TargetRef) => inForce(ref) ?? ref.targetId;
  const byItem = Map.groupBy(figures, ({ itemId }) => itemId);
  const key = (unitId: string, targetId: string | null) => `${heir(unitId)} ${targetId}`;
  const ofNoPromise = Map.groupBy(byItem.get(null) ?? [], (figure) =>
    key(figure.unitId, targetOf(figure)),
  );
  return {
    targetOf,
    figuresOf({ itemId, unitId, round, ...promise }) {
      const target = targetOf(promise);
      // What was reported of the target before the unit had promised anything counts for the promise.
      const before = target === null ? [] : (ofNoPromise.get(key(unitId, target)) ?? []);
      const ofRound = before.filter((each) => round === "" || yearOfFigure(each) === round);
      return [...ofRound, ...(byItem.get(itemId) ?? [])].sort(byPeriod);
    },
  };
}

function byPeriod({ period: one }: AcceptedFigure, { period: other }: AcceptedFigure): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
