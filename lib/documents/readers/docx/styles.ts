import { limits } from "../limits";
import type { ParagraphNumbering } from "../numbering/numberer";
import { child, elements, numberValue, onOff, value, type XmlElement } from "./xml";

/** What the look of a run means for its words. */
export type RunStyle = {
  bold: boolean;
  italic: boolean;
  caps: boolean;
  hidden: boolean;
  font: string;
};

export type Styles = {
  /** Look of a run: its own properties over its character style, its paragraph's style and the document's defaults. */
  run: (properties: XmlElement | undefined, paragraphStyle: string | undefined) => RunStyle;
  /** Centred by the paragraph itself or by its style. */
  isCentred: (properties: XmlElement | undefined) => boolean;
  /** Which list a paragraph belongs to, and on which level; null for none. */
  numbering: (properties: XmlElement | undefined) => ParagraphNumbering | null;
  /** The list a numbering style stands for. */
  numIdOf: (style: string) => number | undefined;
};

/** Reads styles.xml (17.7); an absent part gives a document where nothing is styled. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const style of elements(root, "w:style")) {
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = ["1", "true", "on"].includes(style.attributes["w:default"] ?? "");
    if (isDefault && style.attributes["w:type"] === "paragraph") defaultParagraph = id;
  }
  const defaults = child(root, "w:docDefaults");
  const runDefaults = child(child(defaults, "w:rPrDefault"), "w:rPr");
  const paragraphDefaults = child(child(defaults, "w:pPrDefault"), "w:pPr");
  const chains = new Map<string | undefined, string[]>();

  /** A style and those it is based on, nearest first. */
  function chain(id: string | undefined): string[] {
    const known = chains.get(id);
    if (known) return known;
    const ids: string[] = [];
    for (let at = id; at !== undefined && byId.has(at) && !ids.includes(at); ) {
      if (ids.length === limits.styleDepth) break;
      ids.push(at);
      at = value(byId.get(at), "w:basedOn");
    }
    chains.set(id, ids);
    return ids;
  }

  /** The nearest answer along a chain of styles. */
  function inherited<Answer>(
    id: string | undefined,
    part: "w:rPr" | "w:pPr",
    ask: (properties: XmlElement) => Answer | undefined,
  ): Answer | undefined {
    for (const at of chain(id)) {
      const properties = child(byId.get(at), part);
      const answer = properties && ask(properties);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  const styleOf = (properties: XmlElement | undefined) =>
    value(properties, "w:pStyle") ?? defaultParagraph;

  return {
    run(properties, paragraphStyle) {
      const own = paragraphStyle ?? defaultParagraph;
      const character = value(properties, "w:rStyle");
      /** Toggle properties (17.7.3): set in both styles they cancel out; set on the run itself they are final. */
      const toggle = (name: string): boolean => {
        const ask = (from: XmlElement) => onOff(from, name);
        const direct = properties && ask(properties);
        if (direct !== undefined) return direct;
        if (runDefaults && ask(runDefaults)) return true;
        return (
          (inherited(own, "w:rPr", ask) ?? false) !== (inherited(character, "w:rPr", ask) ?? false)
        );
      };
      const font =
        (properties && fontOf(properties)) ??
        inherited(character, "w:rPr", fontOf) ??
        inherited(own, "w:rPr", fontOf) ??
        (runDefaults && fontOf(runDefaults));
      return {
        bold: toggle("w:b"),
        italic: toggle("w:i"),
        caps: toggle("w:caps"),
        hidden: toggle("w:vanish"),
        font: font ?? "",
      };
    },

    isCentred(properties) {
      const ask = (from: XmlElement) => value(from, "w:jc");
      const alignment =
        (properties && ask(properties)) ??
        inherited(styleOf(properties), "w:pPr", ask) ??
        (paragraphDefaults && ask(paragraphDefaults));
      return alignment === "center";
    },

    numbering(properties) {
      const list = (from: XmlElement) => numberValue(child(from, "w:numPr"), "w:numId");
      const depth = (from: XmlElement) => numberValue(child(from, "w:numPr"), "w:ilvl");
      const style = styleOf(properties);
      const direct = properties && list(properties);
      const numId = direct ?? inherited(style, "w:pPr", list);
      if (numId === undefined || numId === 0) return null;
      const level =
        (properties && depth(properties)) ??
        (direct === undefined ? inherited(style, "w:pPr", depth) : undefined);
      return { list: numId, level, styles: direct === undefined ? chain(style) : [] };
    },

    numIdOf(style) {
      return inherited(style, "w:pPr", (from) => numberValue(child(from, "w:numPr"), "w:numId"));
    },
  };
}

function fontOf(properties: XmlElement): string | undefined {
  const fonts = child(properties, "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"];
}
