import type { Run } from "@/lib/documents/model";
import { bulletLabel } from "@/lib/documents/readers/numbering/bullet-label";
import { formatNumber } from "@/lib/documents/readers/numbering/number-format";
import type { SourceBlock, SourceParagraph } from "@/lib/documents/readers/source";
import { tidyRichText } from "@/lib/documents/rich-text";
import { readHtmlTable } from "./html-table";

type Style = { bold: boolean; italic: boolean };
type Place = { style: Style; listDepth: number };

/**
 * HTML from another program's clipboard → paragraphs and tables. Only words, bold, italic, list labels and cells are
 * taken over; nothing of the foreign HTML itself. The document it is read in runs no scripts and loads nothing.
 */
export function readHtml(html: string): SourceBlock[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return readBlocks(body, { style: { bold: false, italic: false }, listDepth: 0 });
}

const blockTags = new Set(
  "P DIV H1 H2 H3 H4 H5 H6 LI UL OL TABLE BLOCKQUOTE PRE SECTION ARTICLE HEADER FOOTER MAIN CENTER DL DT DD".split(
    " ",
  ),
);
const skipped = new Set("STYLE SCRIPT META LINK TITLE XML TEMPLATE NOSCRIPT IMG SVG".split(" "));

/** Paragraphs and tables inside an element, in reading order. */
export function readBlocks(element: Element, place: Place): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let runs: Run[] = [];
  let label: string | undefined;
  const flush = () => {
    const text = tidyRichText(runs);
    if (text.length > 0) blocks.push(paragraphOf(text, label));
    runs = [];
    label = undefined;
  };

  function inline(node: Node, style: Style) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? "").replace(/[\s\u00a0]+/g, " ");
      if (text !== "") runs.push(styledRun(text, style));
      return;
    }
    if (!(node instanceof Element) || skipped.has(node.tagName.toUpperCase())) return;
    const css = node.getAttribute("style") ?? "";
    if (/mso-list:\s*ignore/i.test(css)) {
      label = labelOf(node.textContent ?? "");
      return;
    }
    if (node.tagName === "BR") {
      // Word's own soft line break is a space; elsewhere it ends a paragraph.
      if (/^Mso/.test(element.className)) runs.push({ text: " " });
      else flush();
      return;
    }
    if (blockTags.has(node.tagName)) {
      flush();
      blocks.push(...readBlock(node, { ...place, style }));
      return;
    }
    const own = styleOf(node, css, style);
    for (const child of node.childNodes) inline(child, own);
  }

  for (const child of element.childNodes) inline(child, place.style);
  flush();
  return blocks;
}

function readBlock(element: Element, place: Place): SourceBlock[] {
  const style = styleOf(element, element.getAttribute("style") ?? "", place.style);
  const inside = { ...place, style };
  if (element instanceof HTMLTableElement) return readHtmlTable(element, inside);
  if (element.tagName === "UL" || element.tagName === "OL") return readList(element, inside);
  return readBlocks(element, inside);
}

/** Items of a list get the labels that the browser shows: "1." "a)" "I." or a dash. */
function readList(list: Element, place: Place): SourceBlock[] {
  const inside = { ...place, listDepth: place.listDepth + 1 };
  let number = Number(list.getAttribute("start") ?? 1) - 1;
  return [...list.children].flatMap((item) => {
    if (item.tagName !== "LI") return readBlock(item, inside);
    number = Number(item.getAttribute("value") ?? number + 1);
    const [first, ...rest] = readBlocks(item, inside);
    if (first?.kind !== "paragraph") return first ? [first, ...rest] : [];
    const label = first.label ?? listLabel(list, number, place.listDepth);
    return [{ ...first, label }, ...rest];
  });
}

const listFormats: Record<string, string> = {
  a: "lowerLetter",
  A: "upperLetter",
  I: "upperRoman",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-roman": "upperRoman",
};

function listLabel(list: Element, number: number, depth: number): string {
  if (list.tagName === "UL") return depth === 0 ? "-" : "+";
  const css = /list-style(?:-type)?:\s*([\w-]+)/i.exec(list.getAttribute("style") ?? "")?.[1];
  const format = listFormats[css ?? list.getAttribute("type") ?? ""] ?? "decimal";
  return `${formatNumber(number, format)}${format === "lowerLetter" ? ")" : "."}`;
}

/** "·", "§" and other signs of symbol fonts are dashes; numbers stand as Word shows them. */
const labelOf = (text: string) => bulletLabel(text.replace(/[\s\u00a0]+/g, " ").trim(), "");

function paragraphOf(text: SourceParagraph["text"], label: string | undefined): SourceParagraph {
  return { kind: "paragraph", text, ...(label !== undefined && { label }) };
}

function styleOf(element: Element, css: string, { bold, italic }: Style): Style {
  const weight = /font-weight:\s*(\w+)/i.exec(css)?.[1];
  const slant = /font-style:\s*(\w+)/i.exec(css)?.[1];
  const isBold = /^(B|STRONG|TH|H[1-6])$/.test(element.tagName) || bold;
  const isItalic = /^(I|EM|CITE)$/.test(element.tagName) || italic;
  return {
    bold: weight ? /bold|[6-9]00/.test(weight) : isBold,
    italic: slant ? slant === "italic" : isItalic,
  };
}

const styledRun = (text: string, { bold, italic }: Style): Run => ({
  text,
  ...(bold && { bold: true }),
  ...(italic && { italic: true }),
});
