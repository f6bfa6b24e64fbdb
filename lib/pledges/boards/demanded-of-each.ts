import type { TargetContent } from "@/lib/campaigns/facts/fact";
import { isRate } from "@/lib/pledges/measure";
import { ofEachInWords } from "@/lib/pledges/of-each";

/** How many units have promised a figure, and how many of them, alone, as much as the plan asks for. */
type Promises = { count: number; asMuch: number };

/**
 * Whether the plan's value is asked of each unit ("mỗi bản"), not of all together (""). Its words say so; where they do
 * not, it cannot be of all when most units promise as much alone. Rates are held against the mean as they are.
 */
export function demandedOfEach(
  target: Pick<TargetContent, "indicator" | "measure" | "comparison">,
  demanded: bigint,
  { count, asMuch }: Promises,
): string {
  if (isRate(target.measure)) return "";
  const said = ofEachInWords(target);
  if (said !== null) return said;
  const isOfEach = count > 1 && 2 * asMuch > count;
  return isOfEach && demanded > 0n && target.comparison !== "AT_MOST" ? "mỗi đơn vị" : "";
}
