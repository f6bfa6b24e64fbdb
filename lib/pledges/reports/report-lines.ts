import type { Accumulation, Comparison, PledgeState } from "@/lib/db/generated/enums";
import { formatAmount } from "@/lib/pledges/amounts";
import { accumulate, achieved, gradeOf, type PeriodFigure, scaled } from "@/lib/pledges/figures";
import { accumulationOf } from "@/lib/pledges/measure";
import type { TargetRef } from "@/lib/pledges/target-in-force";
import { readDay } from "@/lib/text/day-column";
import type { LineRecord } from "./record";

/** One line of a report, beside what was promised and what earlier reports came to. Amounts are ten-thousandths. */
export type ReportLine = {
  id: string;
  targetId: string | null;
  itemId: string | null;
  indicator: string;
  /** "" where the promise is in words. */
  measure: string;
  comparison: Comparison;
  accumulation: Accumulation;
  /** Of the promise; null where nothing was promised. */
  promised: bigint | null;
  promisedWords: string;
  baseline: bigint | null;
  dueOn: string | null;
  /** What the plan asks for that year, where nothing was promised. */
  demanded: bigint | null;
  /** The unit whose promise it was, where another carries it on. */
  promisedBy: string | null;
  value: bigint | null;
  /** The same as it is written: "1.234,5"; "" for none. */
  written: string;
  words: string;
  /** By the accepted reports of earlier periods; null without any. */
  earlier: bigint | null;
  /** With this report; null without any figure. */
  total: bigint | null;
  /** Of the promise, or of what the plan asks of one unit: hundredths of a percent. */
  percent: bigint | null;
  isReached: boolean | null;
  corrections: LineRecord["corrections"];
};

/** What an accepted report of an earlier period says of an item or a target. */
export type EarlierFigure = PeriodFigure & {
  itemId: string | null;
  /** Of the paper in force. */
  targetId: string | null;
};

type Around = {
  period: string;
  unitId: string;
  earlier: readonly EarlierFigure[];
  /** Of the targets for which the office has said so. */
  accumulations: ReadonlyMap<string, Accumulation>;
  /** The plan's values of the year, by target; of some one unit alone cannot be held against them. */
  demanded: ReadonlyMap<string, { amount: bigint; concernsOne: boolean }>;
  /** The target in force that stands for one of an earlier paper. */
  targetOf: (ref: TargetRef) => string | null;
};

/** A line as it stands among the reports of its unit. */
export function reportLine(
  { id, itemId, item, target, value, words, corrections, ...line }: LineRecord,
  { period, unitId, earlier, accumulations, demanded, targetOf }: Around,
): ReportLine {
  const { indicator, measure, comparison } = item ?? target ?? noSource;
  const ofPaper = line.targetId ?? item?.targetId ?? null;
  const targetId = targetOf({ targetId: ofPaper, indicator, measure }) ?? ofPaper;
  const said = targetId ? (accumulations.get(targetId) ?? null) : (item?.accumulation ?? null);
  const accumulation = accumulationOf({ measure, accumulation: said });
  const own = value === null ? null : scaled(value.toFixed());
  const before = earlier.filter(
    (figure) =>
      figure.period < period &&
      (itemId !== null && figure.itemId !== null
        ? figure.itemId === itemId
        : targetId !== null && figure.targetId === targetId),
  );
  const total = accumulate(
    own === null ? before : [...before, { period, amount: own }],
    accumulation,
  );
  // Sent back, it promises nothing until it comes again.
  const promise = item && standing.has(item.pledge.state) ? item : null;
  const promised = amount(promise?.promised ?? null);
  const ofPlan = promise === null && targetId ? (demanded.get(targetId) ?? null) : null;
  const asked = promised ?? (ofPlan?.concernsOne ? ofPlan.amount : null);
  return {
    id,
    itemId,
    targetId,
    indicator,
    measure,
    comparison,
    accumulation,
    promised,
    promisedWords: promise?.promisedWords ?? "",
    baseline: amount(item?.baseline ?? null),
    dueOn: readDay(item?.dueOn ?? null),
    demanded: promised === null ? (ofPlan?.amount ?? null) : null,
    promisedBy: item && item.pledge.unitId !== unitId ? item.pledge.unit.name : null,
    value: own,
    written: value === null ? "" : formatAmount(value),
    words,
    earlier: accumulate(before, accumulation),
    total,
    percent: total === null || asked === null ? null : achieved(total, asked, comparison),
    isReached:
      total === null || asked === null ? null : gradeOf(total, asked, comparison) !== "NOT_MET",
    corrections,
  };
}

const standing: ReadonlySet<PledgeState> = new Set(["SUBMITTED", "ACCEPTED", "EVALUATED"]);

const noSource = { indicator: "", measure: "", comparison: "AT_LEAST" as const };

const amount = (decimal: { toFixed(): string } | null) =>
  decimal === null ? null : scaled(decimal.toFixed());
