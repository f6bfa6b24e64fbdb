import type { Block, ParagraphBlock } from "../blocks";
import type { GridCell, GridRow } from "../table-grid";
import type { TableLayout } from "../table-layout";
import { escapeHtml, inline, type Pen } from "./inline";

/** The page's own title is h1 and the paper's h2, so the first titles in the text are h3. */
const firstHeading = 3;
const lastHeading = 6;

/** Paragraphs and tables in reading order; each clause has the id `clause-…`, to be linked to. */
export function blocksHtml(blocks: readonly Block[], pen: Pen): string {
  return pen.blocks(
    blocks.map((block) => ({
      block,
      html:
        block.style === "table"
          ? tableHtml(block.clauseId, block.table, pen)
          : paragraphHtml(block, pen),
    })),
  );
}

function paragraphHtml(block: ParagraphBlock, pen: Pen): string {
  const { style, clauseId, level, text } = block;
  const isHeading = style === "heading" || style === "part";
  const tag = isHeading ? `h${Math.min(firstHeading + level, lastHeading)}` : "p";
  const id = clauseId === null ? "" : ` id="clause-${escapeHtml(clauseId)}"`;
  return `<${tag}${id} class="${style}">${labelHtml(block, pen)}${inline(text, pen)}</${tag}>`;
}

function labelHtml({ style, label, isLabelBold, text }: ParagraphBlock, pen: Pen): string {
  if (label === "") return "";
  const shown = `<span class="label${isLabelBold ? " bold" : ""}">${pen.words(label)}</span>`;
  if (text.length === 0) return shown;
  return style === "part" ? `${shown}<br>` : `${shown} `;
}

/** A wide table scrolls inside its own box, which the keyboard can reach. */
function tableHtml(clauseId: string, table: TableLayout, pen: Pen): string {
  const rows = (isHeader: boolean) =>
    table.rows
      .filter((row) => row.isHeader === isHeader)
      .map((row) => rowHtml(row, table, pen))
      .join("");
  const head = rows(true);
  return [
    `<div id="clause-${escapeHtml(clauseId)}" class="table" role="group" aria-label="Bảng" tabindex="0">`,
    `<table>${head === "" ? "" : `<thead>${head}</thead>`}<tbody>${rows(false)}</tbody></table></div>`,
  ].join("");
}

function rowHtml({ isHeader, cells }: GridRow, table: TableLayout, pen: Pen): string {
  return `<tr>${cells.map((cell) => cellHtml(cell, isHeader, table, pen)).join("")}</tr>`;
}

function cellHtml(cell: GridCell, isHeader: boolean, table: TableLayout, pen: Pen): string {
  const { column, columnSpan, rowSpan, paragraphs } = cell;
  const scope = columnSpan > 1 ? "colgroup" : "col";
  const attributes = [
    isHeader ? ` scope="${scope}"` : ` class="${table.alignments[column] ?? "left"}"`,
    columnSpan > 1 ? ` colspan="${columnSpan}"` : "",
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : "",
  ].join("");
  const tag = isHeader ? "th" : "td";
  return `<${tag}${attributes}>${paragraphs.map((text) => inline(text, pen)).join("<br>")}</${tag}>`;
}
