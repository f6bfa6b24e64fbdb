import type { Accumulation, Comparison, Grade } from "@/lib/db/generated/enums";
import { amountOf } from "@/lib/pledges/boards/target-progress";
import { achieved as achievedShare, gradeOf, gradeOfAll } from "@/lib/pledges/figures";
import { accumulationOf, isRate } from "@/lib/pledges/measure";

type Promise = {
  measure: string;
  comparison: Comparison;
  accumulation: Accumulation | null;
  /** Ten-thousandths; null for a promise in words. */
  promised: bigint | null;
};

type Figure = { period: string; amount: bigint };

/** How a promise was kept as the accepted figures alone say. Amounts are ten-thousandths. */
export type ItemProposal = {
  achieved: bigint | null;
  /** Of the promise, in hundredths of a percent. */
  percent: bigint | null;
  /** Null for a promise in words: the office judges it. */
  proposed: Grade | null;
};

export function proposalOf(promise: Promise, figures: readonly Figure[]): ItemProposal {
  const { measure, comparison, promised } = promise;
  const achieved = amountOf(
    figures,
    ({ period }) => period,
    accumulationOf(promise),
    isRate(measure),
  );
  if (promised === null) return { achieved, percent: null, proposed: null };
  return {
    achieved,
    percent: achieved === null ? null : achievedShare(achieved, promised, comparison),
    proposed: gradeOf(achieved, promised, comparison),
  };
}

/** Of the whole pledge; null where every promise is in words. */
export function proposalOfAll(items: readonly Pick<ItemProposal, "proposed">[]): Grade | null {
  return gradeOfAll(items.flatMap(({ proposed }) => proposed ?? []));
}
