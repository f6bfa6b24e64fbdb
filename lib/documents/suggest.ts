import { foldAccents } from "@/lib/text/fold";

/** What may be offered while a plan is written; the best of each kind first. */
export type SuggestionData = {
  units: readonly string[];
  /** Those a paper of today may rest on. */
  legalBases: readonly SuggestedBasis[];
  phrases: readonly string[];
};
type SuggestedBasis = {
  symbol: string;
  citation: string;
  /** ISO; null while it holds. */
  effectiveTo: string | null;
  isVerified: boolean;
};

export type Suggestion = {
  text: string;
  /** What it is, in a few words. */
  detail: string;
  /** How many letters at the end of the typed words it stands in for. */
  replaces: number;
};

const most = 8;
/** Longest name or opening of a sentence looked for, in words. */
const longestTail = 12;

/**
 * What the words before the cursor may become, the best first, at most eight. Takes the paragraph up to the cursor;
 * accents, case and double spaces make no difference. Names of units fit anywhere, sentences only where one begins; in
 * the preamble each legal basis is a whole line.
 */
export function suggest(
  data: SuggestionData,
  words: string,
  place: "preamble" | "clause",
): Suggestion[] {
  const folded = foldedOf(data);
  const inPreamble = place === "preamble";
  const parts = [
    ...units(folded, words),
    ...(inPreamble ? [] : [...bases(folded, words), ...phrases(folded, words)]),
  ].filter(({ text, replaces }) => !isComplete(words.slice(words.length - replaces), text));
  const lines = inPreamble ? baseLines(folded, words) : [];
  const seen = new Set([words]);
  return [...lines, ...parts]
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, most);
}

/**
 * Words written out, accents and all, up to the end of one of the text's words: they may be all that is meant, and the
 * next key is as likely a new line. A space, a letter more, or no accents ask for the rest.
 */
function isComplete(typed: string, text: string): boolean {
  const whole = text.toLowerCase();
  const part = typed.toLowerCase();
  if (!/[\p{L}\d]$/u.test(part)) return false;
  const at = whole.indexOf(part);
  return at !== -1 && !/[\p{L}\d]/u.test(whole.charAt(at + part.length));
}

type Item<Of> = { of: Of; folded: string };
type Folded = { units: Item<string>[]; bases: Item<SuggestedBasis>[]; phrases: Item<string>[] };

/** The lists stay the same while somebody types: they are folded once. */
const foldedLists = new WeakMap<SuggestionData, Folded>();

function foldedOf(data: SuggestionData): Folded {
  const known = foldedLists.get(data);
  if (known) return known;
  const one = (text: string) => ({ of: text, folded: fold(text) });
  const made = {
    units: data.units.map(one),
    bases: data.legalBases.map((of) => ({ of, folded: fold(of.citation) })),
    phrases: data.phrases.map(one),
  };
  foldedLists.set(data, made);
  return made;
}

const fold = (text: string) => foldAccents(text).replace(/\s+/gu, " ");

/** "Căn cứ 152", "nghị định thi đua", or nothing typed yet: every word must begin a word of the text or its symbol. */
function baseLines({ bases: all }: Folded, words: string): Suggestion[] {
  if (/[;.]\s*$/u.test(words)) return [];
  const asked = fold(words)
    .replace(/^\s*can cu(?![a-z])/u, "")
    .split(/[\s,;]+/u)
    .filter(Boolean);
  return all
    .filter(({ of, folded }) => {
      const text = ` ${folded} ${fold(of.symbol)}`;
      return asked.every((word) => text.includes(` ${word}`));
    })
    .map(({ of }) => ({
      text: `Căn cứ ${of.citation};`,
      detail: detailOf(of),
      replaces: words.length,
    }));
}

function bases({ bases: all }: Folded, words: string): Suggestion[] {
  return longestMatch(words, 8, (tail) => all.filter(({ folded }) => folded.startsWith(tail))).map(
    ({ item: { of }, replaces }) => ({ text: of.citation, detail: detailOf(of), replaces }),
  );
}

const detailOf = ({ isVerified }: SuggestedBasis) =>
  isVerified ? "Căn cứ pháp lý" : "Căn cứ pháp lý, chưa kiểm chứng";

/** The name from its beginning, or from the beginning of one of its words. */
function units({ units: all }: Folded, words: string): Suggestion[] {
  return longestMatch(words, 2, (tail) => {
    const begins = all.filter(({ folded }) => folded.startsWith(tail));
    if (tail.length < 3) return begins;
    return [
      ...begins,
      ...all.filter(({ folded }) => !folded.startsWith(tail) && folded.includes(` ${tail}`)),
    ];
  }).map(({ item: { of }, replaces }) => ({ text: of, detail: "Đơn vị của xã", replaces }));
}

function phrases({ phrases: all }: Folded, words: string): Suggestion[] {
  const sentence = /[^.;:!?]*$/u.exec(words)?.[0].trimStart() ?? "";
  const opening = fold(sentence);
  if (opening.length < 4) return [];
  return all
    .filter(({ folded }) => folded.startsWith(opening))
    .map(({ of }) => ({
      text: of,
      detail: "Câu trong kế hoạch trước của xã",
      replaces: sentence.length,
    }));
}

/** What fits the longest run of last words, from where a word begins; nothing shorter than `least` letters. */
function longestMatch<Kind>(
  words: string,
  least: number,
  fitting: (tail: string) => readonly Item<Kind>[],
): { item: Item<Kind>; replaces: number }[] {
  const starts = [...words.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)]
    .map(({ index }) => index)
    .slice(-longestTail);
  for (const start of starts) {
    const tail = fold(words.slice(start));
    if (tail.length < least) return [];
    const items = fitting(tail);
    if (items.length > 0) return items.map((item) => ({ item, replaces: words.length - start }));
  }
  return [];
}
