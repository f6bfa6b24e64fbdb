import type { TextRun } from "../../model";
import { legacyText } from "../legacy-fonts";
import { symbolSign, withoutPrivateUse } from "../symbols";
import type { RunStyle, Styles } from "./styles";
import { child, elements, type XmlElement } from "./xml";

/** What stands inside a paragraph, in reading order. */
export type Inline =
  | { kind: "text"; run: TextRun }
  | { kind: "note"; id: string }
  | { kind: "pageBreak" }
  /** A text box anchored here; it holds paragraphs of its own. */
  | { kind: "box"; content: XmlElement };

/** Complex fields that are open where we read; a field may end in a later paragraph. */
export type OpenFields = ("instruction" | "result")[];

/** Deleted or moved away, or not part of what the paper says. */
const skipped = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:rt",
  "mc:Fallback",
]);

/** Everything inside a paragraph or a container within it, whatever the containers are. */
export function* readInline(
  element: XmlElement,
  styles: Styles,
  paragraphStyle: string | undefined,
  fields: OpenFields,
): Generator<Inline> {
  for (const node of elements(element)) {
    if (skipped.has(node.name)) continue;
    if (node.name === "w:r") yield* readRun(node, styles, paragraphStyle, fields);
    else if (node.name === "m:t") yield { kind: "text", run: { text: textOf(node) } };
    else if (node.name === "mc:AlternateContent") {
      const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
      if (chosen) yield* readInline(chosen, styles, paragraphStyle, fields);
    } else yield* readInline(node, styles, paragraphStyle, fields);
  }
}

function* readRun(
  run: XmlElement,
  styles: Styles,
  paragraphStyle: string | undefined,
  fields: OpenFields,
): Generator<Inline> {
  const style = styles.run(child(run, "w:rPr"), paragraphStyle);
  const note = elements(run).find((node) => /^w:(foot|end)noteReference$/.test(node.name));
  const isShown = () => !style.hidden && !fields.includes("instruction");
  for (const node of elements(run)) {
    if (node.name === "w:fldChar") followField(node, fields);
    if (skipped.has(node.name) || !isShown()) continue;
    const text = characters(node, style);
    // A reference mark typed by hand stands in the run of its note.
    if (text !== undefined && !note) yield { kind: "text", run: styled(text, style) };
    else if (node === note) {
      const kind = node.name === "w:footnoteReference" ? "footnote" : "endnote";
      yield { kind: "note", id: `${kind} ${node.attributes["w:id"]}` };
    } else if (node.name === "w:br" && node.attributes["w:type"] === "page") {
      yield { kind: "pageBreak" };
    } else yield* boxes(node);
  }
}

/** The characters an element of a run stands for; undefined when it is not text. */
function characters(node: XmlElement, style: RunStyle): string | undefined {
  switch (node.name) {
    case "w:t":
      return withoutPrivateUse(legacyText(textOf(node), style.font), style.font);
    case "w:br":
      return node.attributes["w:type"] === "page" ? undefined : "\n";
    case "w:cr":
      return "\n";
    case "w:tab":
    case "w:ptab":
      return " ";
    case "w:noBreakHyphen":
      return "-";
    case "w:softHyphen":
      // Word writes so the character U+00AD, which is the letter ư in a TCVN3 font.
      return legacyText("\u00ad", style.font);
    case "w:sym": {
      const code = Number.parseInt(node.attributes["w:char"] ?? "", 16);
      return code > 0 && code <= 0xffff ? symbolSign(code, node.attributes["w:font"] ?? "") : "";
    }
    default:
      return undefined;
  }
}

/** The text boxes inside a drawing, the outermost only; of two versions of a drawing the first. */
function* boxes(node: XmlElement): Generator<Inline> {
  if (node.name === "w:txbxContent") {
    yield { kind: "box", content: node };
    return;
  }
  if (node.name === "mc:AlternateContent") {
    const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
    if (chosen) yield* boxes(chosen);
    return;
  }
  for (const inner of elements(node)) yield* boxes(inner);
}

function followField(mark: XmlElement, fields: OpenFields) {
  const type = mark.attributes["w:fldCharType"];
  if (type === "begin") fields.push("instruction");
  if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
  if (type === "end") fields.pop();
}

function styled(text: string, { bold, italic, caps }: RunStyle): TextRun {
  return {
    text: caps ? text.toLocaleUpperCase("vi") : text,
    ...(bold && { bold: true as const }),
    ...(italic && { italic: true as const }),
  };
}

const textOf = (node: XmlElement) =>
  node.children.filter((part) => typeof part === "string").join("");
