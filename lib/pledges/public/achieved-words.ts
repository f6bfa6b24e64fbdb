import { amountWords } from "@/lib/pledges/boards/amount-words";
import type { TargetProgress } from "@/lib/pledges/boards/target-progress";

type Shown = Pick<TargetProgress, "target" | "isRate" | "achieved">;

/** What has been reached of the targets a commune shows, by target; empty before the first figure of any. */
export function achievedWords(targets: readonly Shown[]): ReadonlyMap<string, string> {
  if (targets.every(({ achieved }) => achieved === null)) return new Map();
  return new Map(
    targets.map(({ target, isRate, achieved }) => [
      target.id,
      amountWords(achieved, target.content.measure, isRate),
    ]),
  );
}
