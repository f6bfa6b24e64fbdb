import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import type { Accumulation } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { accumulate, achieved, scaled, together } from "@/lib/pledges/figures";
import { accumulationOf, isRate } from "@/lib/pledges/measure";
import { demandedOfEach } from "./demanded-of-each";

/** How the figures of a target come together, and what they are held against. Amounts are ten-thousandths. */
export type TargetRule = {
  target: Fact<TargetContent>;
  accumulation: Accumulation;
  /** Of several units the mean is taken, not the sum. */
  isRate: boolean;
  /** What the plan asks for in that time; null where it names no value for it. */
  demanded: bigint | null;
};

/** What the units come to with one target, each unit's own amounts being known. */
export type TargetSums = {
  /** How many units have promised or reported a figure. */
  units: number;
  promised: UnitSum;
  achieved: UnitSum;
  /** Of those that promised: how many of them, alone, as much as the plan asks for. */
  asMuch: number;
  /** How many have come to what the plan asks for. */
  reached: number;
};

/** The amounts of so many units, added up. */
type UnitSum = { sum: bigint; count: number };

/** How far all units together are with one target. Amounts are ten-thousandths (lib/pledges/figures.ts). */
export type TargetTotals = TargetRule & {
  /** "mỗi bản": of each unit; "" where it is asked of all together. */
  ofEach: string;
  /** Where it is asked of each: how many have come to it, of those that have promised or reported. */
  reached: { count: number; of: number } | null;
  /** What the units have promised together. */
  promised: bigint | null;
  achieved: bigint | null;
  /** Of the promise, in hundredths of a percent. */
  percent: bigint | null;
  /** Of what the plan asks for; null where it asks it of each unit: a sum says nothing of that. */
  percentOfDemanded: bigint | null;
  /** How many units have reported a figure. */
  reporting: number;
};

/** The rule of every target in force: of a year ("2026"), or of the whole campaign. */
export function rulesOf(
  { targets, accumulations }: Pick<Demands, "targets" | "accumulations">,
  year?: string,
): TargetRule[] {
  return targets.map((target) => {
    const { measure } = target.content;
    const said = accumulations.get(target.id) ?? null;
    const accumulation = accumulationOf({ measure, accumulation: said });
    const demanded = demandedOf(target.content, accumulation, year);
    return { target, accumulation, isRate: isRate(measure), demanded };
  });
}

/** What the plan asks for, what the units have promised and what they have achieved, held against one another. */
export function totalsOf(rule: TargetRule, sums: TargetSums): TargetTotals {
  const { target, isRate: rate, demanded } = rule;
  const promised = together(sums.promised, rate);
  const done = together(sums.achieved, rate);
  const promises = { count: sums.promised.count, asMuch: sums.asMuch };
  const ofEach = demanded === null ? "" : demandedOfEach(target.content, demanded, promises);
  return {
    ...rule,
    ofEach,
    reached: ofEach === "" ? null : { count: sums.reached, of: sums.units },
    promised,
    achieved: done,
    percent: percentOf(rule, done, promised),
    percentOfDemanded: ofEach === "" ? percentOf(rule, done, demanded) : null,
    reporting: sums.achieved.count,
  };
}

/** Of the promise, or of what the plan asks for, in hundredths of a percent; null without either. */
export function percentOf(
  { target }: Pick<TargetRule, "target">,
  amount: bigint | null,
  whole: bigint | null,
): bigint | null {
  return amount === null || whole === null
    ? null
    : achieved(amount, whole, target.content.comparison);
}

/** The plan's value of the year, or its value without a year; of the whole campaign, what its years come to. */
function demandedOf(
  { values }: TargetContent,
  how: Accumulation,
  year: string | undefined,
): bigint | null {
  const amount = (value: number) => scaled(value.toFixed(4));
  const whole = values.find((each) => each.year === null);
  const ofYear = year && values.find((each) => String(each.year) === year);
  if (ofYear) return amount(ofYear.value);
  if (whole) return amount(whole.value);
  if (year) return null;
  return accumulate(
    values.map((each) => ({ period: String(each.year), amount: amount(each.value) })),
    how,
  );
}
