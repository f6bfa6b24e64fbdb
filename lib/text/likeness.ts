/** How alike two texts are by the words they share, however often each (Dice): 0 nothing, 1 the same words. */
export function likeness(before: string, after: string): number {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** Words and numbers of a text, without spaces and signs. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
