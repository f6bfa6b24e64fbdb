import type { Accumulation, Comparison, Grade } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";

// How figures come together. Everything that shows a total uses these and nothing else; amounts are decimal strings'
// whole numbers of ten-thousandths (`scaled`), so that sums are exact whatever their order.

/** Figures are kept to four decimals. */
const scale = 10_000n;

/** "1234.5" (a decimal column as text) → ten-thousandths. */
export function scaled(decimal: string): bigint {
  // As the column writes it, with all four decimals: there are tens of thousands of these.
  if (decimal.at(-5) === ".") return BigInt(decimal.slice(0, -5) + decimal.slice(-4));
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const amount = BigInt(whole) * scale + BigInt(rest.padEnd(4, "0").slice(0, 4));
  return sign ? -amount : amount;
}

/** Ten-thousandths → a number to show. */
export function unscaled(amount: bigint): number {
  return Number(amount) / Number(scale);
}

/** One accepted figure of a unit: for which period (the day it is due), and how much. */
export type PeriodFigure = { period: CalendarDate; amount: bigint };

/** What the unit has come to by its accepted reports; null without any. The order of the figures does not matter. */
export function accumulate(figures: readonly PeriodFigure[], how: Accumulation): bigint | null {
  const [first, ...others] = figures;
  if (!first) return null;
  if (how === "SUM") return figures.reduce((sum, { amount }) => sum + amount, 0n);
  return others.reduce((last, each) => (each.period > last.period ? each : last), first).amount;
}

/**
 * What several units have come to together: amounts are added; of rates the mean is taken, every unit weighing the
 * same, since nobody reports what they are rates of. Null without any.
 */
export function combine(amounts: readonly bigint[], rate: boolean): bigint | null {
  const sum = amounts.reduce((total, amount) => total + amount, 0n);
  return together({ sum, count: amounts.length }, rate);
}

/** The same of amounts that have been added up already. */
export function together(
  { sum, count }: { sum: bigint; count: number },
  rate: boolean,
): bigint | null {
  if (count === 0) return null;
  return rate ? roundedDivision(sum, BigInt(count)) : sum;
}

/** How much of the promise is kept, in hundredths of a percent; null where nothing can be divided by. */
export function achieved(
  amount: bigint,
  promised: bigint,
  comparison: Comparison = "AT_LEAST",
): bigint | null {
  const [part, whole] = comparison === "AT_MOST" ? [promised, amount] : [amount, promised];
  return whole <= 0n ? null : roundedDivision(part * 10_000n, whole);
}

/** What a promise still lacks; of "no more than", what there is too much. Nothing once it is kept. */
export function lacks(amount: bigint, promised: bigint, comparison: Comparison): bigint {
  const gap = comparison === "AT_MOST" ? amount - promised : promised - amount;
  return gap > 0n ? gap : 0n;
}

/**
 * vượt, đạt, không đạt as the figures alone say; a promise of "no more than" is passed by staying below. A plain number
 * ("giảm 41 hộ nghèo") says no direction in words: as papers mean it, more than was promised is better.
 */
export function gradeOf(amount: bigint | null, promised: bigint, comparison: Comparison): Grade {
  if (amount === null) return "NOT_MET";
  if (amount === promised) return "MET";
  const isBetter = comparison === "AT_MOST" ? amount < promised : amount > promised;
  return isBetter ? "EXCEEDED" : "NOT_MET";
}

/** Of the whole pledge: not met when any promise is not; exceeded when all are kept and any exceeded. Null without any. */
export function gradeOfAll(grades: readonly Grade[]): Grade | null {
  if (grades.length === 0) return null;
  if (grades.includes("NOT_MET")) return "NOT_MET";
  return grades.includes("EXCEEDED") ? "EXCEEDED" : "MET";
}

/** Half away from zero, as people round. */
function roundedDivision(part: bigint, whole: bigint): bigint {
  const doubled = part * 2n;
  return (doubled + (part < 0n ? -whole : whole)) / (whole * 2n);
}
