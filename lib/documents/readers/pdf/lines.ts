import type { Run } from "../../model";
import type { Item } from "./page-items";

/** A line of text: its pieces from left to right, which stand on one baseline. */
export type Line = {
  items: readonly Item[];
  left: number;
  right: number;
  baseline: number;
  /** The size most of its letters have. */
  size: number;
};

/** The lines of a page, or of one column of it, from top to bottom. */
export function linesOf(items: readonly Item[]): Line[] {
  const groups: Item[][] = [];
  // Big letters first: a raised mark joins the line it belongs to, not the other way round.
  for (const item of [...items].sort((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    const group = groups.find(([first]) => first && isOnLine(item, first));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups.map(lineFrom).sort((a, b) => a.baseline - b.baseline);
}

/** On the baseline, or raised as a reference mark is. */
function isOnLine(item: Item, { baseline, size }: Item): boolean {
  const below = item.baseline - baseline;
  return (
    Math.abs(below) < size * 0.25 || (below < 0 && below > size * -0.5 && item.size < size * 0.8)
  );
}

function lineFrom(group: Item[]): Line {
  const items = group.sort((a, b) => a.left - b.left);
  const widest = items.reduce((best, item) => (item.text.length > best.text.length ? item : best));
  return {
    items,
    left: Math.min(...items.map(({ left }) => left)),
    right: Math.max(...items.map(({ right }) => right)),
    baseline: widest.baseline,
    size: widest.size,
  };
}

/** A gap as wide as this share of the letters' size is a space; a space in Times is a quarter of it. */
const spaceShare = 0.13;

/** The runs of a line; `note` turns a reference mark into its note. */
export function runsOf(
  line: Line,
  note: (mark: string) => Run | undefined = () => undefined,
): Run[] {
  const runs: Run[] = [];
  let right = Number.POSITIVE_INFINITY;
  let before: Item | undefined;
  for (const item of line.items) {
    const marked = isRaised(item, line) ? note(item.text.trim()) : undefined;
    if (marked) {
      runs.push(marked);
      right = item.right;
      continue;
    }
    // The same letter drawn twice, a little apart, is a makeshift bold.
    const isTwin = before?.text === item.text && item.left - before.left < line.size * 0.08;
    before = item;
    if (isTwin) continue;
    const isApart = item.afterSpace || item.left - right > line.size * spaceShare;
    const gap = isApart && right < Number.POSITIVE_INFINITY ? " " : "";
    runs.push({
      text: gap + item.text,
      ...(item.bold && { bold: true as const }),
      ...(item.italic && { italic: true as const }),
    });
    right = item.right;
  }
  return runs;
}

/** Smaller than its line and above its baseline. */
export const isRaised = (item: Item, line: Line) =>
  item.size < line.size * 0.8 && item.baseline < line.baseline - line.size * 0.15;

/** The words of a line. */
export const textOf = (line: Line) =>
  runsOf(line)
    .map((run) => ("text" in run ? run.text : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** Stretches of a line that hold text, with spaces up to `gap` wide inside them. */
export function stretchesOf(line: Line, gap: number): { left: number; right: number }[] {
  const stretches: { left: number; right: number }[] = [];
  for (const { left, right } of line.items) {
    const last = stretches.at(-1);
    if (last && left - last.right < gap) last.right = Math.max(last.right, right);
    else stretches.push({ left, right });
  }
  return stretches;
}
