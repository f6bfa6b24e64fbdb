import { type FileChild, Paragraph, TextRun } from "docx";
import type { Block, ParagraphBlock } from "../blocks";
import { dataTable } from "./data-table";
import { type Footnotes, runsOf } from "./inline";
import { headingStyle, styleOf } from "./styles";

/** The paragraphs and tables of a text. */
export function blockElements(blocks: readonly Block[], footnotes: Footnotes): FileChild[] {
  return blocks.flatMap((block): FileChild[] =>
    block.style === "table"
      ? [dataTable(block.table, footnotes), new Paragraph({ style: "SauBang" })]
      : [paragraphElement(block, footnotes)],
  );
}

function paragraphElement(block: ParagraphBlock, footnotes: Footnotes): Paragraph {
  return new Paragraph({
    style: block.style === "heading" ? headingStyle(block.level) : styleOf[block.style],
    ...(block.keepWithNext && { keepNext: true }),
    children: [...labelRuns(block), ...runsOf(block.text, footnotes)],
  });
}

function labelRuns({ style, label, isLabelBold, text }: ParagraphBlock): TextRun[] {
  if (label === "") return [];
  if (style === "part") {
    // "Phần I" stands on its own line above its title.
    const run = new TextRun({ text: label });
    return text.length === 0 ? [run] : [run, new TextRun({ break: 1 })];
  }
  const isBoldByStyle = style !== "text";
  return [
    new TextRun({
      text: text.length === 0 ? label : `${label} `,
      ...(isLabelBold && !isBoldByStyle && { bold: true }),
    }),
  ];
}
