import { heirOf } from "@/lib/communes/heirs";
import type { Accumulation } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { accumulate, combine, gradeOf } from "@/lib/pledges/figures";
import { yearOfPeriod } from "@/lib/pledges/periods";
import { findTarget } from "@/lib/pledges/target-in-force";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { AcceptedFigure, PromisedFigure } from "./accepted-figures";
import {
  percentOf,
  rulesOf,
  type TargetRule,
  type TargetSums,
  type TargetTotals,
  totalsOf,
} from "./target-totals";

/** How far one unit is with one target, with what that is made of. */
export type UnitProgress = {
  /** The unit that exists today: what ended units promised and reported counts for who carries them on. */
  unitId: string;
  promised: bigint | null;
  achieved: bigint | null;
  /** Of the promise, in hundredths of a percent; null where nothing was promised or nothing reported. */
  percent: bigint | null;
  figures: readonly AcceptedFigure[];
  promises: readonly PromisedFigure[];
};

/** How far all units together are with one target, and each of them. */
export type TargetProgress = TargetTotals & { units: readonly UnitProgress[] };

type Known = Pick<Demands, "targets" | "accumulations" | "units">;

type Asked = {
  /** Only that year's promises and reports ("2026"); without it the whole campaign. */
  year?: string;
  now: Date;
};

/**
 * What was promised and what is achieved of every target in force, as the accepted pledges and reports say; the order
 * of figures and promises does not matter. Where totals alone are wanted the database adds them up (find-totals.ts).
 */
export function targetProgress(
  { targets, accumulations, units }: Known,
  figures: readonly AcceptedFigure[],
  promises: readonly PromisedFigure[],
  { year, now }: Asked,
): TargetProgress[] {
  const today = vietnamDay(now);
  const targetOf = findTarget(targets);
  const heirs = new Map([...units.keys()].map((id) => [id, heirOf(units, id, today)]));
  const heir = ({ unitId }: { unitId: string }) => heirs.get(unitId) ?? unitId;
  const reported = Map.groupBy(
    year ? figures.filter((figure) => yearOfFigure(figure) === year) : figures,
    targetOf,
  );
  const pledged = Map.groupBy(
    year ? promises.filter(({ round }) => round === "" || round === year) : promises,
    targetOf,
  );
  return rulesOf({ targets, accumulations }, year).map((rule) => {
    const { target, accumulation: how, isRate: rate } = rule;
    const ofUnits = Map.groupBy(reported.get(target.id) ?? [], heir);
    const promisedBy = Map.groupBy(pledged.get(target.id) ?? [], heir);
    const progress = [...new Set([...promisedBy.keys(), ...ofUnits.keys()])].map((unitId) => {
      const own = { figures: ofUnits.get(unitId) ?? [], promises: promisedBy.get(unitId) ?? [] };
      const achieved = amountOf(own.figures, ({ period }) => period, how, rate);
      const promised = amountOf(own.promises, ({ round }) => round, how, rate);
      return { unitId, promised, achieved, percent: percentOf(rule, achieved, promised), ...own };
    });
    return { ...totalsOf(rule, sumsOf(rule, progress)), units: progress };
  });
}

function sumsOf(
  { target, demanded }: TargetRule,
  units: readonly Pick<UnitProgress, "promised" | "achieved">[],
): TargetSums {
  const promised = units.flatMap((unit) => unit.promised ?? []);
  const achieved = units.flatMap((unit) => unit.achieved ?? []);
  const sum = (amounts: readonly bigint[]) => ({
    sum: combine(amounts, false) ?? 0n,
    count: amounts.length,
  });
  const count = (amounts: readonly bigint[], isEnough: (amount: bigint, of: bigint) => boolean) =>
    demanded === null ? 0 : amounts.filter((amount) => isEnough(amount, demanded)).length;
  return {
    units: units.length,
    promised: sum(promised),
    achieved: sum(achieved),
    asMuch: count(promised, (amount, of) => amount >= of),
    reached: count(
      achieved,
      (amount, of) => gradeOf(amount, of, target.content.comparison) !== "NOT_MET",
    ),
  };
}

/** The year of a report's figure: of the promise it is about, else of its period. */
export function yearOfFigure({ round, period }: Pick<AcceptedFigure, "round" | "period">): string {
  return round || yearOfPeriod(period);
}

/**
 * What a unit has come to. Units it carries on may have reported for the same time: those figures are first made one,
 * so that the next report of the one unit holds in the place of all of theirs.
 */
export function amountOf<Each extends { amount: bigint }>(
  figures: readonly Each[],
  timeOf: (figure: Each) => string,
  how: Accumulation,
  rate: boolean,
): bigint | null {
  const byTime = Map.groupBy(figures, timeOf);
  const ofTimes = [...byTime].flatMap(([period, same]) => {
    const amount = combine(
      same.map((each) => each.amount),
      rate,
    );
    return amount === null ? [] : [{ period, amount }];
  });
  return accumulate(ofTimes, how);
}
