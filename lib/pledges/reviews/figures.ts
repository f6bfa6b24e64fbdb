import { z } from "zod";
import type { Comparison, Grade } from "@/lib/db/generated/enums";

const amount = z.string().nullable();
const id = z.string();
const grades = ["EXCEEDED", "MET", "NOT_MET"] as const satisfies readonly Grade[];
const comparisons = ["AT_LEAST", "AT_MOST", "EXACT"] as const satisfies readonly Comparison[];

const thing = z.object({
  /** "pledge:2026", "report:2026-06-20" */
  what: z.string(),
  kind: z.enum(["pledge", "report"]),
  name: z.string(),
  dueOn: z.string().nullable(),
  expected: z.number(),
  handedIn: z.number(),
  accepted: z.number(),
  cameLate: z.number(),
});

const unitShare = z.object({
  unitId: id,
  promised: amount,
  achieved: amount,
  percent: amount,
  /** The lines of accepted reports the figure comes from. */
  figures: z.array(z.object({ lineId: id, reportId: id, period: z.string(), value: z.string() })),
  promises: z.array(z.object({ pledgeId: id, round: z.string(), value: z.string() })),
});

const target = z.object({
  targetId: id,
  /** The heading of the plan it stands under: "Về phát triển kinh tế". */
  field: z.string(),
  indicator: z.string(),
  measure: z.string(),
  comparison: z.enum(comparisons),
  isRate: z.boolean(),
  /** Decimals as the database keeps them ("1234.5"); shares in hundredths of a percent ("10250"). */
  demanded: amount,
  /** "mỗi bản" where the plan asks it of each unit, as its papers were read when gathered. */
  ofEach: z.string().default(""),
  promised: amount,
  achieved: amount,
  percent: amount,
  percentOfDemanded: amount,
  grade: z.enum(grades).nullable(),
  units: z.array(unitShare),
});

const unit = z.object({
  unitId: id,
  name: z.string(),
  cells: z.array(
    z.object({
      what: z.string(),
      standing: z.enum(["ACCEPTED", "SUBMITTED", "RETURNED", "LATE", "MISSING"]),
      recordId: id.nullable(),
      cameLate: z.boolean(),
    }),
  ),
  /** Of its promises on targets: how many there are, and how many the accepted reports have come to. */
  promised: z.number(),
  reached: z.number(),
  evaluations: z.array(z.object({ pledgeId: id, grade: z.enum(grades) })),
});

const quote = z.object({
  kind: z.enum(["difficulty", "proposal"]),
  reportId: id,
  unitId: id,
  period: z.string(),
  words: z.string(),
});

const story = z.object({ storyId: id, unitId: id, title: z.string(), text: z.string() });

/** What `Review.figures` holds: the figures a report was written from, each with the rows it comes from. */
export const reviewFiguresSchema = z.object({
  paper: z.object({ planId: id, number: z.string(), issuedOn: z.string() }),
  things: z.array(thing),
  targets: z.array(target),
  units: z.array(unit),
  quotes: z.array(quote),
  stories: z.array(story),
});

export type ReviewFigures = z.output<typeof reviewFiguresSchema>;
export type ReviewTarget = ReviewFigures["targets"][number];
export type ReviewUnit = ReviewFigures["units"][number];
export type ReviewThing = ReviewFigures["things"][number];

/** Ten-thousandths → the decimal kept: 12345000n → "1234.5". Inverse of `scaled` (lib/pledges/figures.ts). */
export function decimalOf(scaled: bigint): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(5, "0");
  const rest = digits.slice(-4).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -4)}${rest === "" ? "" : `.${rest}`}`;
}

/** How many units were decided upon as vượt, đạt, không đạt. */
export function gradeCounts({ units }: Pick<ReviewFigures, "units">): Record<Grade, number> {
  const counts: Record<Grade, number> = { EXCEEDED: 0, MET: 0, NOT_MET: 0 };
  for (const { evaluations } of units) {
    const grade = evaluations.at(-1)?.grade;
    if (grade) counts[grade] += 1;
  }
  return counts;
}

/** The targets by the heading of the plan they stand under, in the plan's order. */
export function byField(targets: readonly ReviewTarget[]): [string, ReviewTarget[]][] {
  return [...Map.groupBy(targets, ({ field }) => field)];
}
