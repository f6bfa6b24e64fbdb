import { foldedWords, isNearlySame } from "./search-folding";

/** A piece of a text as it is written; `isFound` where it is a word somebody looked for. */
export type Piece = { text: string; isFound: boolean };

type Options = { allowsSlips?: boolean };
type Word = { start: number; end: number; found: string | null };

const letters = /[\p{L}\p{N}\p{M}]+/gu;

/** The whole text, words that were looked for marked in their real letters. */
export function marked(text: string, wanted: readonly string[], options: Options = {}): Piece[] {
  return pieces(text, 0, text.length, wordsOf(text, wanted, options));
}

const wordsAround = 14;
const longestSpan = 40;

/** The place where most of the words stand closest together, with some words around it; null where none stands. */
export function excerpt(
  text: string,
  wanted: readonly string[],
  options: Options = {},
): Piece[] | null {
  const words = wordsOf(text, wanted, options);
  const span = bestSpan(words);
  if (!span) return null;
  const first = Math.max(0, span.first - wordsAround);
  const last = Math.min(words.length - 1, span.last + wordsAround);
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  return [
    ...(start > 0 ? [{ text: "… ", isFound: false }] : []),
    ...pieces(text, start, end, words),
    ...(end < text.length ? [{ text: " …", isFound: false }] : []),
  ];
}

function wordsOf(text: string, wanted: readonly string[], { allowsSlips }: Options): Word[] {
  const words = [...text.matchAll(letters)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldedWords(match[0]),
  }));
  const written = new Set(words.map(({ folded }) => folded));
  // What stands there as it was typed is what was meant.
  const mistyped = allowsSlips ? wanted.filter((word) => !written.has(word)) : [];
  const meant = (folded: string) =>
    wanted.find((word) => word === folded) ??
    mistyped.find((word) => isNearlySame(word, folded)) ??
    null;
  return words.map(({ start, end, folded }) => ({ start, end, found: meant(folded) }));
}

/** Of all stretches that begin and end with a found word, the one with most different words; of those the shortest. */
function bestSpan(words: readonly Word[]): { first: number; last: number } | null {
  const places = words.flatMap(({ found }, index) => (found === null ? [] : [index]));
  let best: { first: number; last: number; count: number } | null = null;
  for (const [order, first] of places.entries()) {
    const seen = new Set<string>();
    for (const last of places.slice(order, order + longestSpan)) {
      if (last - first > longestSpan) break;
      seen.add(words[last]?.found ?? "");
      const isBetter =
        !best ||
        seen.size > best.count ||
        (seen.size === best.count && last - first < best.last - best.first);
      if (isBetter) best = { first, last, count: seen.size };
    }
  }
  return best;
}

function pieces(text: string, start: number, end: number, words: readonly Word[]): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const word of words) {
    if (word.found === null || word.start < start || word.end > end) continue;
    if (word.start > at) found.push({ text: text.slice(at, word.start), isFound: false });
    found.push({ text: text.slice(word.start, word.end), isFound: true });
    at = word.end;
  }
  if (at < end) found.push({ text: text.slice(at, end), isFound: false });
  return found;
}
