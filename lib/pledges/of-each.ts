import type { TargetContent } from "@/lib/campaigns/facts/fact";
import { perUnitIn } from "@/lib/documents/facts/quota";
import { isRate } from "./measure";

/** "mỗi bản" where the words of a target ask its value of each unit; null where they do not say. */
export function ofEachInWords({ indicator }: Pick<TargetContent, "indicator">): string | null {
  return perUnitIn(indicator.toLocaleLowerCase("vi"));
}

/**
 * Whether what one unit has done may be held against the plan's value: a rate, a value for each, a target of that unit
 * alone.
 */
export function concernsOne(target: Pick<TargetContent, "indicator" | "measure" | "unitIds">) {
  return isRate(target.measure) || ofEachInWords(target) !== null || target.unitIds.length === 1;
}
