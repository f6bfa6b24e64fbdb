import { diffLines, diffWordsWithSpace } from "diff";

/** A stretch of a line: the same in both texts, or only in the one where it stands. */
export type Segment = { text: string; isChanged: boolean };

/** One row of a side-by-side comparison. */
export type ComparisonRow =
  | { kind: "same"; lines: readonly string[] }
  | { kind: "changed"; before: readonly Segment[][]; after: readonly Segment[][] };

/** Two outline texts side by side: unchanged lines together, changed ones facing each other with the words that differ. */
export function compareTexts(before: string, after: string): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  let removed: string[] = [];
  const close = (added: string[]) => {
    if (removed.length + added.length > 0) rows.push(changedRow(removed, added));
    removed = [];
  };
  for (const change of diffLines(before, after)) {
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

const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");

function changedRow(removed: readonly string[], added: readonly string[]): ComparisonRow {
  const pairs = Math.max(removed.length, added.length);
  const before: Segment[][] = [];
  const after: Segment[][] = [];
  for (let index = 0; index < pairs; index++) {
    const [old, fresh] = [removed[index], added[index]];
    const words = diffWordsWithSpace(old ?? "", fresh ?? "");
    if (old !== undefined) before.push(segments(words.filter((word) => !word.added)));
    if (fresh !== undefined) after.push(segments(words.filter((word) => !word.removed)));
  }
  return { kind: "changed", before, after };
}

const segments = (
  words: readonly { value: string; added?: boolean; removed?: boolean }[],
): Segment[] =>
  words.map(({ value, added, removed }) => ({ text: value, isChanged: Boolean(added || removed) }));
