import type { Accumulation } from "@/lib/db/generated/enums";

/**
 * Whether figures in this unit of measure are rates: "%", "triệu đồng/người/năm"; rates of several units are not added.
 */
export function isRate(measure: string): boolean {
  return measure.includes("%") || measure.includes("/");
}

type Counted = { measure: string; accumulation: Accumulation | null };

/** How a unit's figures of several reports make one: as said, else a rate holds until the next, an amount is added. */
export function accumulationOf({ measure, accumulation }: Counted): Accumulation {
  return accumulation ?? (isRate(measure) ? "LATEST" : "SUM");
}

/**
 * Which figure a report asks for: what was done since the one before ("quý I năm 2026", "" for none), or up to its end;
 * "" where words are asked for. A year's report after those of its quarters asks for the rest, else it counts twice.
 */
export function askedFigure(counted: Counted, reportBefore: string): string {
  if (counted.measure === "") return "";
  if (accumulationOf(counted) === "LATEST") return "Số tính đến hết kỳ này.";
  return reportBefore === ""
    ? "Số làm được trong kỳ này."
    : `Số làm thêm sau báo cáo ${reportBefore}.`;
}
