import { legacyText } from "../legacy-fonts";
import { formatNumber } from "./number-format";
import type { ParagraphNumbering, Styles } from "./styles";
import { bulletLabel } from "./symbols";
import { child, elements, numberValue, onOff, value, type XmlElement } from "./xml";

type Level = {
  start: number;
  format: string;
  text: string;
  /** 1-based level after which the count starts again; 0 never, undefined after any higher level. */
  restart: number | undefined;
  legal: boolean;
  hidden: boolean;
  style: string | undefined;
  font: string;
};

type List = {
  abstractId: string;
  levels: readonly (Level | undefined)[];
  starts: ReadonlyMap<number, number>;
};

/** Gives the label of the next numbered paragraph; to be asked in reading order, once for each. */
export type Numberer = (paragraph: ParagraphNumbering) => string | undefined;

/**
 * Counts as Word does from numbering.xml (17.9): one row of counters for each abstract list, shared by all lists made
 * from it; a `startOverride` begins anew the first time its list is used.
 */
export function createNumberer(root: XmlElement | undefined, styles: Styles): Numberer {
  const lists = readLists(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const overridesUsed = new Set<string>();

  return (paragraph) => {
    const list = lists.get(paragraph.numId);
    if (!list) return undefined;
    const depth = levelOf(list, paragraph);
    const level = list.levels[depth];
    if (!level) return undefined;

    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const startOf = (at: number) => list.starts.get(at) ?? list.levels[at]?.start ?? 1;
    const override = `${paragraph.numId}:${depth}`;
    const isFresh = list.starts.has(depth) && !overridesUsed.has(override);
    overridesUsed.add(override);
    const count = counts[depth];
    counts[depth] = count === undefined || isFresh ? startOf(depth) : count + 1;
    for (let below = depth + 1; below < list.levels.length; below++) {
      if (depth < (list.levels[below]?.restart ?? below)) counts[below] = undefined;
    }
    if (level.hidden) return undefined;
    if (level.format === "bullet") return bulletLabel(level.text, level.font);

    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? "decimal" : (list.levels[at]?.format ?? "decimal");
      return formatNumber(counts[at] ?? startOf(at), format);
    });
    return legacyText(label, level.font).trim() || undefined;
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

function readLists(root: XmlElement | undefined, styles: Styles): Map<number, List> {
  const abstracts = new Map(
    elements(root, "w:abstractNum").map((abstract) => [
      abstract.attributes["w:abstractNumId"] ?? "",
      abstract,
    ]),
  );
  const numbers = new Map(
    elements(root, "w:num").map((number) => [Number(number.attributes["w:numId"]), number]),
  );

  /** The list that is really meant: an abstract list may only point at a numbering style (17.9.21 numStyleLink). */
  function abstractOf(number: XmlElement, hops = 0): XmlElement | undefined {
    const abstract = abstracts.get(value(number, "w:abstractNumId") ?? "");
    const link = value(abstract, "w:numStyleLink");
    const linked = link === undefined ? undefined : numbers.get(styles.numIdOf(link) ?? -1);
    return linked && hops < 5 ? abstractOf(linked, hops + 1) : abstract;
  }

  const lists = new Map<number, List>();
  for (const [numId, number] of numbers) {
    const abstract = abstractOf(number);
    if (!abstract) continue;
    const levels: (Level | undefined)[] = Array(9).fill(undefined);
    for (const level of elements(abstract, "w:lvl")) setLevel(levels, level);
    const starts = new Map<number, number>();
    for (const override of elements(number, "w:lvlOverride")) {
      const depth = Number(override.attributes["w:ilvl"]);
      const start = numberValue(override, "w:startOverride");
      if (start !== undefined) starts.set(depth, start);
      const level = child(override, "w:lvl");
      if (level) setLevel(levels, level);
    }
    lists.set(numId, { abstractId: abstract.attributes["w:abstractNumId"] ?? "", levels, starts });
  }
  return lists;
}

function setLevel(levels: (Level | undefined)[], level: XmlElement) {
  const depth = Number(level.attributes["w:ilvl"]);
  if (!(depth >= 0 && depth <= 8)) return;
  const look = child(level, "w:rPr");
  levels[depth] = {
    start: numberValue(level, "w:start") ?? 0,
    format: value(level, "w:numFmt") ?? "decimal",
    text: value(level, "w:lvlText") ?? "",
    restart: numberValue(level, "w:lvlRestart"),
    legal: onOff(level, "w:isLgl") ?? false,
    hidden: onOff(look, "w:vanish") ?? false,
    style: value(level, "w:pStyle"),
    font: child(look, "w:rFonts")?.attributes["w:ascii"] ?? "",
  };
}
