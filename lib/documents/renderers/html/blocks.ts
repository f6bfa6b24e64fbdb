import { plainText } from "../../model";
import type { Block, ParagraphBlock } from "../blocks";
import type { GridCell } from "../table-grid";
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

/**
 * A wide table scrolls inside its own box, which the keyboard can reach. Where each cell stands under one heading, it
 * carries that heading: on a phone such a table is read row by row.
 */
function tableHtml(clauseId: string, table: TableLayout, pen: Pen): string {
  const headings = headingsOf(table);
  const rows = (isHeader: boolean) =>
    table.rows
      .filter((row) => row.isHeader === isHeader)
      .map(({ cells }) => `<tr>${cells.map((cell) => cellHtml(cell, isHeader)).join("")}</tr>`)
      .join("");
  const cellHtml = (cell: GridCell, isHeader: boolean) => {
    const tag = isHeader ? "th" : "td";
    const attributes = isHeader ? headerAttributes(cell) : dataAttributes(cell, table, headings);
    const words = cell.paragraphs.map((text) => inline(text, pen)).join("<br>");
    return `<${tag}${attributes}${spanAttributes(cell)}>${words}</${tag}>`;
  };
  const head = rows(true);
  return [
    `<div id="clause-${escapeHtml(clauseId)}" class="table${headings ? " by-row" : ""}" role="group" aria-label="Bảng" tabindex="0">`,
    `<table>${head === "" ? "" : `<thead>${head}</thead>`}<tbody>${rows(false)}</tbody></table></div>`,
  ].join("");
}

/** As many columns as a phone shows beside each other. */
const narrowColumns = 3;

/** What each column is called; null where cells are merged, or the columns are few. */
function headingsOf({ rows, columns }: TableLayout): readonly string[] | null {
  const [head, ...others] = rows;
  const isPlain = rows.every(({ cells }) => cells.length === columns.length);
  if (columns.length <= narrowColumns || !head?.isHeader || !isPlain) return null;
  if (others.some(({ isHeader }) => isHeader)) return null;
  return head.cells.map(({ paragraphs }) => paragraphs.map(plainText).join(" "));
}

const headerAttributes = ({ columnSpan }: GridCell) =>
  ` scope="${columnSpan > 1 ? "colgroup" : "col"}"`;

function dataAttributes(
  { column }: GridCell,
  { alignments }: TableLayout,
  headings: readonly string[] | null,
): string {
  const label = headings ? ` data-label="${escapeHtml(headings[column] ?? "")}"` : "";
  return ` class="${alignments[column] ?? "left"}"${label}`;
}

const spanAttributes = ({ columnSpan, rowSpan }: GridCell) =>
  [
    columnSpan > 1 ? ` colspan="${columnSpan}"` : "",
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : "",
  ].join("");
