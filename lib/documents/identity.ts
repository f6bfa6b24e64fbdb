import { likeness } from "@/lib/text/likeness";
import { clausesOf, type Line, linesOf } from "./lines";
import { commonParts } from "./merge/common-parts";
import type { Clause, OfficialDocument } from "./model";

/**
 * An edited text whose clauses have lost their ids (it was just read from outline text) → the same text with the ids,
 * and the kinds given by hand, of the clauses of `base` that its own continue. What continues nothing gets `newId()`,
 * and the id of what is gone is used for nothing else.
 */
export function keepClauseIds(
  base: OfficialDocument,
  edited: OfficialDocument,
  newId: () => string,
): OfficialDocument {
  const before = [base.body, ...base.annexes.map(({ body }) => body)].flatMap(linesOf);
  const parts = [edited.body, ...edited.annexes.map(({ body }) => body)].map(linesOf);
  const after = parts.flat();
  const continued = matchLines(before, after);

  let next = 0;
  const named = ({ kindByHand: _, ...line }: Line): Line => {
    const from = before[continued.get(next++) ?? -1];
    if (!from) return { ...line, id: newId() };
    const { id, kindByHand } = from;
    return { ...line, id, ...(kindByHand !== undefined && { kindByHand }) };
  };
  const [body = [], ...annexes] = parts.map((lines): Clause[] => clausesOf(lines.map(named)));
  return {
    ...edited,
    body,
    annexes: edited.annexes.map((annex, index) => ({ ...annex, body: annexes[index] ?? [] })),
  };
}

/** By index of the new line, the index of the old one it continues. */
function matchLines(before: readonly Line[], after: readonly Line[]): Map<number, number> {
  const [old, fresh] = [before.map(wordsOf), after.map(wordsOf)];
  const continued = new Map<number, number>();
  const used = new Set<number>();
  const match = (from: number, to: number) => {
    continued.set(to, from);
    used.add(from);
  };

  // What stands as it stood; then what stands as it was written elsewhere; then what was rewritten in its place.
  const unchanged = commonParts(old, fresh);
  for (const [from, to] of unchanged) match(from, to);
  const leftOver = Map.groupBy(
    [...old.keys()].filter((from) => !used.has(from)),
    (from) => old[from] ?? "",
  );
  for (const [to, words] of fresh.entries()) {
    if (continued.has(to)) continue;
    const from = leftOver.get(words)?.shift();
    if (from !== undefined) match(from, to);
  }
  for (const gap of gapsBetween(unchanged, before.length, after.length)) {
    const oldInGap = gap.before.filter((from) => !used.has(from));
    const freshInGap = gap.after.filter((to) => !continued.has(to));
    for (const [from, to] of rewritten(oldInGap, freshInGap)) match(from, to);
  }
  return continued;

  /** Pairs in order, the most alike first; a single line that faces a single one of its level continues it. */
  function rewritten(olds: readonly number[], freshs: readonly number[]): [number, number][] {
    const [from, to] = [olds[0], freshs[0]];
    if (olds.length === 1 && freshs.length === 1 && from !== undefined && to !== undefined) {
      const isSameLevel = before[from]?.label?.marker === after[to]?.label?.marker;
      if (isSameLevel) return [[from, to]];
    }
    if (olds.length * freshs.length > mostPairs) return [];
    const alike = olds
      .flatMap((a) => freshs.map((b) => ({ a, b, share: likeness(old[a] ?? "", fresh[b] ?? "") })))
      .filter(({ share }) => share >= 0.4)
      .sort((one, other) => other.share - one.share);
    const pairs: [number, number][] = [];
    for (const { a, b } of alike) {
      const isCrossing = pairs.some(([x, y]) => x === a || y === b || x < a !== y < b);
      if (!isCrossing) pairs.push([a, b]);
    }
    return pairs;
  }
}

/** Above this a stretch was not rewritten line by line, and comparing would hold up the server. */
const mostPairs = 10_000;

function wordsOf({ text, table }: Line): string {
  if (!table) return JSON.stringify(text);
  return JSON.stringify(table.rows);
}

type Gap = { before: number[]; after: number[] };

/** What lies between neighbouring unchanged lines, on both sides. */
function gapsBetween(unchanged: readonly [number, number][], old: number, fresh: number): Gap[] {
  const gaps: Gap[] = [];
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...unchanged, [old, fresh] as const]) {
    gaps.push({ before: range(from, nextFrom), after: range(to, nextTo) });
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return gaps;
}

const range = (start: number, end: number) =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
