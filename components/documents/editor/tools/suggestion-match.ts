import { foldAccents } from "@/lib/text/fold";

export type Suggestion = {
  text: string;
  detail: string;
  /** How many letters before the cursor it stands in for, where who suggests it has looked at all of them. */
  replaces?: number;
};
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
  const whole = ask(before).filter(({ replaces }) => replaces !== undefined && replaces > 0);
  const typed = before.slice(
    before.length - Math.max(0, ...whole.map(({ replaces = 0 }) => replaces)),
  );
  if (whole.length > 0 && lettersIn(typed) >= 3) return { found: whole, typed };
  const starts = [...before.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  for (const start of starts.slice(-longest)) {
    const typed = before.slice(start);
    if (lettersIn(typed) < 3) return null;
    const folded = foldAccents(typed);
    const found = ask(typed).filter(({ text }) => {
      const words = foldAccents(text);
      return words.startsWith(folded) && words.length > folded.length;
    });
    if (found.length > 0) return { found, typed };
  }
  return null;
}

const lettersIn = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "").length;
