import type { Audience } from "@/lib/db/generated/enums";
import { foldAccents } from "@/lib/text/fold";
import { wordsOf } from "@/lib/text/likeness";

/**
 * Words before a name that are not of it: "Ông Lò Văn Thử", "Hộ gia đình bà …", "Tập thể cán bộ, nhân dân bản …". Only a
 * household is called "hộ": of a person it is the surname Hồ.
 */
const beside: Record<"person" | "household" | "group", readonly string[]> = {
  person: ["ong", "ba", "anh", "chi", "em"],
  household: ["ong", "ba", "anh", "chi", "em", "ho", "gia", "dinh"],
  group: ["tap", "the", "can", "bo", "va", "nhan", "dan", "cua", "cong", "ti", "tnhh"],
};

/** From this score on two names are shown as perhaps the same recipient. */
export const alikeFrom = 0.8;

/**
 * How alike two names of the same kind of recipient are, whatever accents, case, and usual spellings (i and y, one
 * letter amiss): 0 for different, 1 for the same words. Of a person the given name must agree; "Văn" is not "Thị".
 */
export function nameLikeness(kind: Audience, one: string, other: string): number {
  const isPerson = kind === "PERSON" || kind === "HOUSEHOLD";
  const [a, b] = [nameWords(kind, one), nameWords(kind, other)];
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (lastA === undefined || lastB === undefined) return 0;
  if (!isPerson) return shared(a, b);
  const given = wordLikeness(lastA, lastB);
  if (given === 0) return 0;
  const rest = a.length === 1 && b.length === 1 ? 1 : shared(a.slice(0, -1), b.slice(0, -1));
  return (given + rest) / 2;
}

/** Folded for comparing: no accents, i for y. What is only "hộ" or "tập thể" keeps its words. */
function nameWords(kind: Audience, name: string): string[] {
  const words = wordsOf(foldAccents(name).replaceAll("y", "i"));
  if (kind === "PERSON" || kind === "HOUSEHOLD") return withoutTitles(kind, words);
  const own = words.filter((word) => !beside.group.includes(word));
  return own.length > 0 ? own : words;
}

/** The words of a folded name without how its bearer is called. */
export function withoutTitles(kind: "PERSON" | "HOUSEHOLD", words: readonly string[]): string[] {
  const skipped = kind === "PERSON" ? beside.person : beside.household;
  // "Đồng chí Lò Văn Thử"; Đồng Văn Thử is so named.
  const own = words[0] === "dong" && words[1] === "chi" ? words.slice(2) : words;
  return withoutLeading(own, skipped);
}

/** "Hộ ông Lò Văn Hộ" keeps its last word: only what stands before the name goes, and two words always stay. */
function withoutLeading(words: readonly string[], skipped: readonly string[]): string[] {
  let from = 0;
  while (words.length - from > 2 && skipped.includes(words[from] ?? "")) from += 1;
  return words.slice(from);
}

/** Dice over words that are the same or a letter apart. */
function shared(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = [...b];
  let sum = 0;
  for (const word of a) {
    const scores = left.map((each) => wordLikeness(word, each));
    const best = Math.max(0, ...scores);
    if (best === 0) continue;
    sum += best;
    left.splice(scores.indexOf(best), 1);
  }
  return (2 * sum) / (a.length + b.length);
}

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  // In a short word one letter makes another name: "Lan" is not "Lam".
  const isLong = Math.min(one.length, other.length) >= 4;
  return isLong && oneEditApart(one, other) ? 0.9 : 0;
}

/** One letter more, less or other. */
function oneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}
