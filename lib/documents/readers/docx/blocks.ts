import type { Run, TextRun } from "../../model";
import { cleanText } from "../clean-text";
import { limits } from "../limits";
import type { Numberer } from "../numbering/numberer";
import { tooLong } from "../refusals";
import type { SourceBlock, SourceParagraph } from "../source";
import { type Inline, type OpenFields, readInline } from "./inline";
import type { Styles } from "./styles";
import { readTable } from "./tables";
import { child, elements, value, type XmlElement } from "./xml";

/** What reading the body needs to know, and where it stands. */
export type Reading = {
  styles: Styles;
  number: Numberer;
  /** Words of the notes, by "footnote 1", "endnote 2". */
  notes: ReadonlyMap<string, readonly TextRun[]>;
  fields: OpenFields;
  /** Whether each section but the first starts on a new page, in order. */
  sectionStartsPage: boolean[];
  /** Words of a paragraph whose end mark was deleted in a tracked change: they begin the next paragraph. */
  carried: Run[];
  /** The next block starts a page. */
  newPage: boolean;
  /** Inside a table. */
  inTable: boolean;
  paragraphs: number;
  characters: number;
};

/** Paragraphs and tables of the body, a cell, a text box or a note, in reading order. */
export function readBlocks(container: XmlElement, reading: Reading): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const node of elements(container)) {
    switch (node.name) {
      case "w:p":
        blocks.push(...readParagraph(node, reading));
        break;
      case "w:tbl":
        if (reading.newPage) blocks.push({ kind: "paragraph", text: [], ...takeNewPage(reading) });
        blocks.push(...readTable(node, reading));
        break;
      case "mc:AlternateContent": {
        const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
        if (chosen) blocks.push(...readBlocks(chosen, reading));
        break;
      }
      // Content controls and tracked insertions around whole paragraphs.
      case "w:sdt":
      case "w:sdtContent":
      case "w:customXml":
      case "w:ins":
      case "w:moveTo":
        blocks.push(...readBlocks(node, reading));
        break;
    }
  }
  return blocks;
}

/** As `readBlocks`, with the paragraphs of every table in their reading order. */
export function readParagraphs(container: XmlElement, reading: Reading): SourceParagraph[] {
  return readBlocks(container, reading).flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    if (block.kind !== "table") return [];
    return block.rows.flat().flatMap((cell) => ("paragraphs" in cell ? cell.paragraphs : []));
  });
}

function readParagraph(paragraph: XmlElement, reading: Reading): SourceBlock[] {
  const properties = child(paragraph, "w:pPr");
  const inlines = [
    ...readInline(paragraph, reading.styles, value(properties, "w:pStyle"), reading.fields),
  ];
  // A field whose result never comes must not swallow the rest of the paper.
  if (reading.fields.includes("instruction")) reading.fields.length = 0;

  const pieces = splitAtPageBreaks(inlines, reading);
  if (isMarkDeleted(properties)) {
    reading.carried.push(...pieces.flat());
    return [];
  }
  pieces[0]?.unshift(...reading.carried);
  reading.carried = [];

  const [label, centred] = [labelOf(properties, reading), reading.styles.isCentred(properties)];
  if (child(properties, "w:pageBreakBefore") && startsPage(properties)) reading.newPage = true;
  // Titles, letterheads and cells are laid out by their lines; elsewhere a soft line break is a space.
  const keepsLines = centred || reading.inTable;
  const blocks: SourceBlock[] = pieces.flatMap((runs, index) => {
    if (index > 0) reading.newPage = true;
    return (keepsLines ? splitAtLineBreaks(runs) : [runs]).map((line, place) => {
      const block: SourceParagraph = {
        kind: "paragraph",
        text: cleanText(line),
        ...(index === 0 && place === 0 && label !== undefined && { label }),
        ...(centred && { centred }),
        ...takeNewPage(reading),
      };
      countWords(block, reading);
      return block;
    });
  });
  for (const inline of inlines) {
    if (inline.kind === "box") blocks.push(...readBlocks(inline.content, reading));
  }
  if (inlines.at(-1)?.kind === "pageBreak") reading.newPage = true;
  if (child(properties, "w:sectPr") && reading.sectionStartsPage.shift()) reading.newPage = true;
  return blocks;
}

/** The runs before, between and after the page breaks; a break at either end makes no empty paragraph. */
function splitAtPageBreaks(inlines: readonly Inline[], reading: Reading): Run[][] {
  const pieces: Run[][] = [[]];
  for (const inline of inlines) {
    const piece = pieces.at(-1);
    if (inline.kind === "text") piece?.push(inline.run);
    if (inline.kind === "note") piece?.push({ footnote: reading.notes.get(inline.id) ?? [] });
    if (inline.kind === "pageBreak") {
      if (piece?.length === 0) reading.newPage = true;
      else pieces.push([]);
    }
  }
  if (pieces.length > 1 && pieces.at(-1)?.length === 0) pieces.pop();
  return pieces;
}

/** One piece for each line of a paragraph. */
function splitAtLineBreaks(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (!("text" in run)) {
      lines.at(-1)?.push(run);
      continue;
    }
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

const isMarkDeleted = (properties: XmlElement | undefined) =>
  child(child(properties, "w:rPr"), "w:del") !== undefined;

function labelOf(properties: XmlElement | undefined, { styles, number }: Reading) {
  const numbering = styles.numbering(properties);
  return numbering ? number(numbering) : undefined;
}

const startsPage = (properties: XmlElement | undefined) =>
  !["0", "false", "off"].includes(value(properties, "w:pageBreakBefore") ?? "1");

function takeNewPage(reading: Reading): { newPage?: true } {
  if (!reading.newPage) return {};
  reading.newPage = false;
  return { newPage: true };
}

function countWords(block: SourceParagraph, reading: Reading) {
  reading.paragraphs += 1;
  for (const run of block.text) reading.characters += "text" in run ? run.text.length : 0;
  if (reading.paragraphs > limits.paragraphs || reading.characters > limits.characters) {
    throw tooLong();
  }
}
