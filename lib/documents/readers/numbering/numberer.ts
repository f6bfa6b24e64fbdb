import { legacyText } from "../legacy-fonts";
import { limits } from "../limits";
import { bulletLabel } from "./bullet-label";
import { formatNumber } from "./number-format";

/** One level of a list, as both kinds of Word file say it. */
export type Level = {
  start: number;
  /** Word's name of the format (17.18.59 ST_NumberFormat). */
  format: string;
  /** The label, with "%1" … "%9" where the numbers of the levels go. */
  text: string;
  /** 1-based level after which the count starts again; 0 never, undefined after any higher level. */
  restart: number | undefined;
  legal: boolean;
  hidden: boolean;
  /** The paragraph style linked to this level. */
  style: string | undefined;
  font: string;
};

export type List = {
  /** Lists of the same name count on from one another. */
  counters: string;
  levels: readonly (Level | undefined)[];
  /** Levels that begin anew, from this number, the first time this list uses them. */
  starts: ReadonlyMap<number, number>;
};

/** Where a paragraph stands in which list. */
export type ParagraphNumbering = {
  list: number;
  /** Level said by the paragraph or its style; undefined leaves it to the level that is linked to the style. */
  level: number | undefined;
  /** Style the list comes from when the paragraph does not name it: its own first, then those it is based on. */
  styles: readonly string[];
};

/** Gives the label of the next numbered paragraph; to be asked in reading order, once for each. */
export type Numberer = (paragraph: ParagraphNumbering) => string | undefined;

/**
 * Counts as Word does (17.9; [MS-DOC] 2.4.6.3): one row of counters for all lists made from one definition. Takes the
 * lists by their number, gives the counter; a paragraph of an unknown list or level has no label.
 */
export function createNumberer(lists: ReadonlyMap<number, List>): Numberer {
  const counters = new Map<string, (number | undefined)[]>();
  const startsUsed = new Set<string>();

  return (paragraph) => {
    const list = lists.get(paragraph.list);
    if (!list) return undefined;
    const depth = levelOf(list, paragraph);
    const level = list.levels[depth];
    if (!level) return undefined;

    const counts = counters.get(list.counters) ?? [];
    counters.set(list.counters, counts);
    const startOf = (at: number) => list.starts.get(at) ?? list.levels[at]?.start ?? 1;
    const start = `${paragraph.list}:${depth}`;
    const isFresh = list.starts.has(depth) && !startsUsed.has(start);
    startsUsed.add(start);
    const count = counts[depth];
    counts[depth] = count === undefined || isFresh ? startOf(depth) : count + 1;
    for (let below = depth + 1; below < list.levels.length; below++) {
      if (depth < (list.levels[below]?.restart ?? below)) counts[below] = undefined;
    }
    if (level.hidden) return undefined;
    const text = level.text.slice(0, limits.labelCharacters);
    if (level.format === "bullet") return bulletLabel(text, level.font);

    const label = text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? "decimal" : (list.levels[at]?.format ?? "decimal");
      return formatNumber(counts[at] ?? startOf(at), format);
    });
    return legacyText(label.slice(0, limits.labelCharacters), level.font).trim() || undefined;
  };
}

/** The level said, else the one linked to the paragraph's style, else the first. */
function levelOf(list: List, { level, styles }: ParagraphNumbering): number {
  for (const style of styles) {
    const linked = list.levels.findIndex((candidate) => candidate?.style === style);
    if (linked >= 0) return linked;
  }
  return level ?? 0;
}
