import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { heirOf } from "@/lib/communes/heirs";
import type { Accumulation } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { accumulate, achieved, combine, scaled } from "@/lib/pledges/figures";
import { accumulationOf, isRate } from "@/lib/pledges/measure";
import { yearOfPeriod } from "@/lib/pledges/periods";
import { findTarget } from "@/lib/pledges/target-in-force";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type {
  AcceptedFigure,
  CountedFigure,
  CountedPromise,
  PromisedFigure,
} from "./accepted-figures";
import { demandedOfEach, reachedBy } from "./demanded-of-each";

/** How far one unit is with one target, with what that is made of. */
export type UnitProgress<Figure = AcceptedFigure, Promised = PromisedFigure> = {
  /** The unit that exists today: what ended units promised and reported counts for who carries them on. */
  unitId: string;
  promised: bigint | null;
  achieved: bigint | null;
  /** Of the promise, in hundredths of a percent; null where nothing was promised or nothing reported. */
  percent: bigint | null;
  figures: readonly Figure[];
  promises: readonly Promised[];
};

/** How far all units together are with one target. Amounts are ten-thousandths (lib/pledges/figures.ts). */
export type TargetProgress<Figure = AcceptedFigure, Promised = PromisedFigure> = {
  target: Fact<TargetContent>;
  accumulation: Accumulation;
  /** Of several units the mean is taken, not the sum. */
  isRate: boolean;
  /** What the plan asks for in that time; null where it names no value for it. */
  demanded: bigint | null;
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
  units: readonly UnitProgress<Figure, Promised>[];
};

type Known = Pick<Demands, "targets" | "accumulations" | "units">;

type Asked = {
  /** Only that year's promises and reports ("2026"); without it the whole campaign. */
  year?: string;
  now: Date;
};

/**
 * What was promised and what is achieved of every target in force, as the accepted pledges and reports say; the order
 * of figures and promises does not matter.
 */
export function targetProgress<Figure extends CountedFigure, Promised extends CountedPromise>(
  { targets, accumulations, units }: Known,
  figures: readonly Figure[],
  promises: readonly Promised[],
  { year, now }: Asked,
): TargetProgress<Figure, Promised>[] {
  const today = vietnamDay(now);
  const targetOf = findTarget(targets);
  const heirs = new Map([...units.keys()].map((id) => [id, heirOf(units, id, today)]));
  const heir = (unitId: string) => heirs.get(unitId) ?? unitId;
  const group = <Each extends CountedPromise | CountedFigure>(all: readonly Each[]) =>
    Map.groupBy(all, (each) => targetOf(each));
  const reported = group(
    year ? figures.filter((figure) => yearOfFigure(figure) === year) : figures,
  );
  const pledged = group(
    year ? promises.filter(({ round }) => round === "" || round === year) : promises,
  );
  return targets.map((target) => {
    const { measure, comparison } = target.content;
    const how = accumulationOf({ measure, accumulation: accumulations.get(target.id) ?? null });
    const rate = isRate(measure);
    const ofUnits = Map.groupBy(reported.get(target.id) ?? [], ({ unitId }) => heir(unitId));
    const promisedBy = Map.groupBy(pledged.get(target.id) ?? [], ({ unitId }) => heir(unitId));
    const progress = [...new Set([...promisedBy.keys(), ...ofUnits.keys()])].map((unitId) => {
      const own = { figures: ofUnits.get(unitId) ?? [], promises: promisedBy.get(unitId) ?? [] };
      const done = amountOf(own.figures, ({ period }) => period, how, rate);
      const promised = amountOf(own.promises, ({ round }) => round, how, rate);
      return { unitId, promised, achieved: done, percent: percentOf(done, promised), ...own };
    });
    const together = (amounts: readonly (bigint | null)[]) =>
      combine(
        amounts.filter((amount) => amount !== null),
        rate,
      );
    const demanded = demandedOf(target.content, how, year);
    const promised = together(progress.map((unit) => unit.promised));
    const done = together(progress.map((unit) => unit.achieved));
    const ofEach = demanded === null ? "" : demandedOfEach(target.content, demanded, progress);
    return {
      target,
      accumulation: how,
      isRate: rate,
      demanded,
      ofEach,
      reached: ofEach === "" ? null : reachedBy(progress, demanded, comparison),
      promised,
      achieved: done,
      percent: percentOf(done, promised),
      percentOfDemanded: ofEach === "" ? percentOf(done, demanded) : null,
      units: progress,
    };

    function percentOf(amount: bigint | null, whole: bigint | null) {
      return amount === null || whole === null ? null : achieved(amount, whole, comparison);
    }
  });
}

/** The year of a report's figure: of the promise it is about, else of its period. */
export function yearOfFigure({ round, period }: Pick<CountedFigure, "round" | "period">): string {
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
  // Where all is added up anyway it does not matter which are of the same time.
  if (how === "SUM" && !rate) {
    return combine(
      figures.map(({ amount }) => amount),
      false,
    );
  }
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
