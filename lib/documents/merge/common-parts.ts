/** Above this many comparisons two lists count as wholly different: nobody waits for a hostile text. */
const mostComparisons = 6_000_000;

/** The longest common subsequence of two lists, as pairs of indices. */
export function commonParts(one: readonly string[], other: readonly string[]): [number, number][] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;

  const head = Array.from({ length: start }, (_, index): [number, number] => [index, index]);
  const tail = Array.from({ length: end }, (_, index): [number, number] => [
    one.length - end + index,
    other.length - end + index,
  ]);
  const middle = commonInMiddle(
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ).map(([a, b]): [number, number] => [a + start, b + start]);
  return [...head, ...middle, ...tail];
}

function commonInMiddle(one: readonly string[], other: readonly string[]): [number, number][] {
  const [height, width] = [one.length, other.length];
  if (height * width === 0 || height * width > mostComparisons) return [];
  // lengths[i][j]: of the longest common part of what follows i and j.
  const row = width + 1;
  const lengths = new Uint32Array((height + 1) * row);
  const at = (i: number, j: number) => lengths[i * row + j] ?? 0;
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--)
      lengths[i * row + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < height && j < width) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
