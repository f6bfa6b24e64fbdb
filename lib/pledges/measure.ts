import type { Accumulation } from "@/lib/db/generated/enums";

/** Whether figures in this unit of measure are rates: "%", "triệu đồng/người/năm"; rates of several units are not added. */
export function isRate(measure: string): boolean {
  return measure.includes("%") || measure.includes("/");
}

type Counted = { measure: string; accumulation: Accumulation | null };

/** How a unit's figures of several reports make one: as said, else a rate holds until the next, an amount is added. */
export function accumulationOf({ measure, accumulation }: Counted): Accumulation {
  return accumulation ?? (isRate(measure) ? "LATEST" : "SUM");
}

/** Which figure a report asks for: of the period alone, or up to its end; "" where words are asked for. */
export function askedFigure(counted: Counted): string {
  if (counted.measure === "") return "";
  return accumulationOf(counted) === "SUM"
    ? "Số làm được trong kỳ này, không cộng các kỳ trước."
    : "Số tính đến hết kỳ này.";
}
