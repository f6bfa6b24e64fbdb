/** The ids that left their place among the others: all but a longest run that kept its order. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => places.has(id));
  const kept = new Set(longestIncreasing(common.map((id) => places.get(id) ?? 0)));
  return new Set(common.filter((_, index) => !kept.has(index)));
}

/** Indices of a longest increasing subsequence (patience sorting). */
function longestIncreasing(values: readonly number[]): number[] {
  const tops: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const kept: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.push(at);
  return kept.reverse();
}
