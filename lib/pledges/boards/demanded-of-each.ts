import type { TargetContent } from "@/lib/campaigns/facts/fact";
import type { Comparison } from "@/lib/db/generated/enums";
import { gradeOf } from "@/lib/pledges/figures";
import { isRate } from "@/lib/pledges/measure";
import { ofEachInWords } from "@/lib/pledges/of-each";

type Unit = { promised: bigint | null; achieved: bigint | null };

/**
 * Whether the plan's value is asked of each unit ("mỗi bản"), not of all together (""). Its words say so; where they do
 * not, it cannot be of all when most units promise as much alone. Rates are held against the mean as they are.
 */
export function demandedOfEach(
  target: Pick<TargetContent, "indicator" | "measure" | "comparison">,
  demanded: bigint,
  units: readonly Unit[],
): string {
  if (isRate(target.measure)) return "";
  const said = ofEachInWords(target);
  if (said !== null) return said;
  const promises = units.flatMap(({ promised }) => promised ?? []);
  const asMuch = promises.filter((promised) => promised >= demanded);
  const isOfEach = promises.length > 1 && 2 * asMuch.length > promises.length;
  return isOfEach && demanded > 0n && target.comparison !== "AT_MOST" ? "mỗi đơn vị" : "";
}

/** How many units have each come to what the plan asks for; null where it asks for no figure. */
export function reachedBy(
  units: readonly Unit[],
  demanded: bigint | null,
  comparison: Comparison,
): { count: number; of: number } | null {
  if (demanded === null) return null;
  const reached = units.filter(
    ({ achieved }) => achieved !== null && gradeOf(achieved, demanded, comparison) !== "NOT_MET",
  );
  return { count: reached.length, of: units.length };
}
