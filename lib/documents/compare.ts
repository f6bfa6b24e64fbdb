import { diffLines, diffWordsWithSpace } from "diff";
import { likeness } from "@/lib/text/likeness";
import { leastLikeness } from "./marked/compare-words";

/** A stretch of a line: the same in both texts, or only in the one where it stands. */
export type Segment = { text: string; isChanged: boolean };

/** One row of a side-by-side comparison. */
export type ComparisonRow =
  | { kind: "same"; lines: readonly string[] }
  | { kind: "changed"; before: readonly Segment[][]; after: readonly Segment[][] };

/**
 * How many differences are looked for before two texts, or two lines, count as wholly different: the search takes the
 * square of it, and one hostile text must not hold up the server. Above this nobody reads a comparison anyway.
 */
const mostChangedLines = 3_000;
const mostChangedWords = 300;

/** Two outline texts side by side: unchanged lines together, changed ones facing each other with the words that differ. */
export function compareTexts(before: string, after: string): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  let removed: string[] = [];
  const close = (added: string[]) => {
    if (removed.length + added.length > 0) rows.push(changedRow(removed, added));
    removed = [];
  };
  for (const change of changedLines(before, after)) {
    const lines = linesOf(change.value);
    if (change.removed) removed = [...removed, ...lines];
    else if (change.added) close(lines);
    else {
      close([]);
      rows.push({ kind: "same", lines });
    }
  }
  close([]);
  return rows;
}

type Change = { value: string; added?: boolean; removed?: boolean };

const replaced = (before: string, after: string): Change[] => [
  { value: before, removed: true },
  { value: after, added: true },
];

const changedLines = (before: string, after: string): Change[] =>
  diffLines(before, after, { maxEditLength: mostChangedLines }) ?? replaced(before, after);

/** Two lines that share next to nothing are read as one line gone and another come. */
function changedWords(before: string, after: string): Change[] {
  if (likeness(before, after) < leastLikeness) return replaced(before, after);
  const options = { maxEditLength: mostChangedWords };
  return joinChanges(diffWordsWithSpace(before, after, options) ?? replaced(before, after));
}

/** A lone space between two changes belongs to both: words taken out together are read together. */
function joinChanges(words: readonly Change[]): Change[] {
  const joined: Change[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed !== "") joined.push({ value: removed, removed: true });
    if (added !== "") joined.push({ value: added, added: true });
    [removed, added] = ["", ""];
  };
  for (const [index, word] of words.entries()) {
    const isBetween = index > 0 && index < words.length - 1 && /^\s+$/.test(word.value);
    if (word.removed) removed += word.value;
    else if (word.added) added += word.value;
    else if (isBetween && removed !== "" && added !== "") {
      removed += word.value;
      added += word.value;
    } else {
      close();
      joined.push(word);
    }
  }
  close();
  return joined;
}

const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");

function changedRow(removed: readonly string[], added: readonly string[]): ComparisonRow {
  const pairs = Math.max(removed.length, added.length);
  const before: Segment[][] = [];
  const after: Segment[][] = [];
  for (let index = 0; index < pairs; index++) {
    const [old, fresh] = [removed[index], added[index]];
    const words = changedWords(old ?? "", fresh ?? "");
    if (old !== undefined) before.push(segments(words.filter((word) => !word.added)));
    if (fresh !== undefined) after.push(segments(words.filter((word) => !word.removed)));
  }
  return { kind: "changed", before, after };
}

const segments = (words: readonly Change[]): Segment[] =>
  words.map(({ value, added, removed }) => ({ text: value, isChanged: Boolean(added || removed) }));

/** A stretch of one line that shows both texts. */
type InlineSegment = { text: string; change: "added" | "removed" | null };

/** A changed row as single lines: what was removed stands before what took its place. */
export function inlineLines({
  before,
  after,
}: Extract<ComparisonRow, { kind: "changed" }>): InlineSegment[][] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [old, fresh] = [before[index] ?? [], after[index] ?? []];
    const isReplaced = [old, fresh].every((line) => line.length > 0 && line.every(isChanged));
    return isReplaced ? [woven(old, []), woven([], fresh)] : [woven(old, fresh)];
  }).flat();
}

const isChanged = (segment: Segment) => segment.isChanged;

/** Both sides of a line have the same unchanged stretches in the same order. */
function woven(before: readonly Segment[], after: readonly Segment[]): InlineSegment[] {
  const line: InlineSegment[] = [];
  const left = [...before];
  for (const { text, isChanged } of after) {
    while (left[0]?.isChanged) line.push({ text: left.shift()?.text ?? "", change: "removed" });
    line.push({ text, change: isChanged ? "added" : null });
    if (!isChanged) left.shift();
  }
  for (const { text } of left) line.push({ text, change: "removed" });
  return line;
}
