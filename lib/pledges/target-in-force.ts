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
  const statedAnew = (ref: TargetRef) => {
    const [same, ...others] = byWords.get(sameTarget(ref)) ?? [];
    return same && others.length === 0 ? same.id : null;
  };
  // Thousands of figures stand on the same few targets.
  const known = new Map<string, string | null>();
  return (ref: TargetRef): string | null => {
    const { targetId } = ref;
    if (targetId === null || inForce.has(targetId)) return targetId;
    const found = known.get(targetId);
    if (found !== undefined) return found;
    const anew = statedAnew(ref);
    known.set(targetId, anew);
    return anew;
  };
}
