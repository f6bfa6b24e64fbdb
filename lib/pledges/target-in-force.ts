import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { sameTarget } from "@/lib/campaigns/facts/same-target";

/** A target of any paper of the campaign, with its words. */
export type TargetRef = { targetId: string | null; indicator: string; measure: string };

/**
 * The target in force that stands for one of an earlier paper. Where an amended or replaced paper states the same target
 * anew (same words, same unit of measure), what stood on the old one counts for it; null where none does.
 */
export function findTarget(targets: readonly Fact<TargetContent>[]) {
  const inForce = new Set(targets.map(({ id }) => id));
  const byWords = Map.groupBy(targets, ({ content }) => sameTarget(content));
  return (ref: TargetRef): string | null => {
    if (ref.targetId === null || inForce.has(ref.targetId)) return ref.targetId;
    const [same, ...others] = byWords.get(sameTarget(ref)) ?? [];
    return same && others.length === 0 ? same.id : null;
  };
}
