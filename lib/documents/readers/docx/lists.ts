import type { Level, List } from "../numbering/numberer";
import type { Styles } from "./styles";
import { child, elements, numberValue, onOff, value, type XmlElement } from "./xml";

/**
 * The lists of numbering.xml (17.9) by their number; those made from one abstract list count together. An absent part
 * gives none.
 */
export function readLists(root: XmlElement | undefined, styles: Styles): Map<number, List> {
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
    lists.set(numId, { counters: abstract.attributes["w:abstractNumId"] ?? "", levels, starts });
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
