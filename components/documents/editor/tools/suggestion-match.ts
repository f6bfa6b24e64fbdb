import { foldAccents } from "@/lib/text/fold";

export type Suggestion = { text: string; detail: string };
export type Offer = { found: readonly Suggestion[]; typed: string };

/** How many of the last words may be the beginning of a suggestion. */
const longest = 8;

/**
 * Suggestions that begin with the words just typed, the longest beginning first. Takes the words before the cursor
 * and the way to ask; gives the typed words that a chosen suggestion takes the place of.
 */
export function offerFor(
  before: string,
  ask: (words: string) => readonly Suggestion[],
): Offer | null {
  const starts = [...before.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  for (const start of starts.slice(-longest)) {
    const typed = before.slice(start);
    if (typed.replace(/[^\p{L}\p{N}]/gu, "").length < 3) return null;
    const folded = foldAccents(typed);
    const found = ask(typed).filter(({ text }) => {
      const words = foldAccents(text);
      return words.startsWith(folded) && words.length > folded.length;
    });
    if (found.length > 0) return { found, typed };
  }
  return null;
}
