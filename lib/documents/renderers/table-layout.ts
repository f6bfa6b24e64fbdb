import { tableCell, tableSizes } from "../layout";
import { plainText, type RichText, type Table } from "../model";
import { type GridRow, gridOf } from "./table-grid";
import { measure, wrap } from "./text-width";

export type Alignment = "left" | "center" | "right";

export type TableLayout = {
  size: number;
  /** In millimetres; together they fill the width of the text. */
  columns: readonly number[];
  alignments: readonly Alignment[];
  rows: readonly (GridRow & { mayBreak: boolean })[];
};

/** A row higher than this many lines may be cut by the end of a page; a lower one moves to the next page whole. */
const unbreakableLines = 12;

/** Lays a table out over a width: size of letters, column widths from what stands in them, alignment, row breaks. */
export function layOutTable(table: Table, width: number): TableLayout {
  const rows = gridOf(table);
  const sizes = tableSizes.filter(
    (size) => sum(demands(rows, size).map((d) => d.minimum)) <= width,
  );
  const size = sizes[0] ?? tableSizes[tableSizes.length - 1] ?? 11;
  const columns = shareOut(demands(rows, size), width);
  return {
    size,
    columns,
    alignments: columns.map((_, column) => alignmentOf(rows, column)),
    rows: rows.map((row) => ({ ...row, mayBreak: linesOf(row, columns, size) > unbreakableLines })),
  };
}

/** A column of words reads well from this width on; asking less is no reason to turn the page. */
const comfortable = 38;

/** True when the columns would be cramped on an upright page of this width. */
export function isWide(table: Table, width: number): boolean {
  const wanted = demands(gridOf(table), tableSizes[0]).map(({ minimum, natural }) =>
    Math.max(minimum, Math.min(natural, comfortable)),
  );
  return sum(wanted) > width;
}

/** What a column asks for: its longest word, and its longest line. */
type Demand = { minimum: number; natural: number };

function demands(rows: readonly GridRow[], size: number): Demand[] {
  const found: Demand[] = [];
  for (const { cells, isHeader } of rows) {
    for (const { column, columnSpan, paragraphs } of cells) {
      for (let place = column; place < column + columnSpan; place += 1) {
        const demand = found[place] ?? { minimum: 0, natural: 0 };
        found[place] = demand;
        if (columnSpan > 1) continue;
        for (const text of paragraphs.map(plainText)) {
          const words = text.split(" ").map((word) => measure(word, size, isHeader));
          demand.minimum = Math.max(demand.minimum, ...words);
          // A heading is happy to break: it does not ask for one line.
          const line = measure(text, size, isHeader);
          demand.natural = Math.max(demand.natural, isHeader ? line / 2 : line, ...words);
        }
      }
    }
  }
  const padding = 2 * tableCell.sidePadding + 1;
  return found.map(({ minimum, natural }) => ({
    minimum: minimum + padding,
    natural: natural + padding,
  }));
}

/** Each column its longest word, the rest in proportion to what it would like beyond that (as browsers do). */
function shareOut(columns: readonly Demand[], width: number): number[] {
  const minimum = sum(columns.map((column) => column.minimum));
  if (minimum >= width) return columns.map((column) => (column.minimum / minimum) * width);
  // A column that would fill several lines takes more than one that would fill one, within bounds.
  const wishes = columns.map((column) => Math.min(column.natural, 2 * width) - column.minimum);
  const wished = sum(wishes);
  return columns.map((column, index) => {
    const share = wished > 0 ? (wishes[index] ?? 0) / wished : 1 / columns.length;
    return column.minimum + share * (width - minimum);
  });
}

function alignmentOf(rows: readonly GridRow[], column: number): Alignment {
  const texts = rows
    .filter((row) => !row.isHeader)
    .flatMap((row) => row.cells.filter((cell) => cell.column === column && cell.columnSpan === 1))
    .map(cellText)
    .filter((text) => text !== "");
  if (texts.length === 0 || texts.some((text) => text.length > shortText)) return "left";
  // Amounts are compared digit under digit; ordinals, units and dates stand in the middle.
  const areAmounts = texts.every((text) => /^[\d.,]+$/.test(text) && !/\d\.\d{4}/.test(text));
  return areAmounts && texts.some((text) => /\d\.\d{3}/.test(text)) ? "right" : "center";
}

/** Longer texts are read, not compared: they start at the left. */
const shortText = 14;

const cellText = ({ paragraphs }: { paragraphs: readonly RichText[] }) =>
  paragraphs.map(plainText).join(" ").trim();

function linesOf(row: GridRow, columns: readonly number[], size: number): number {
  const heights = row.cells.map(({ column, columnSpan, paragraphs }) => {
    const width = sum(columns.slice(column, column + columnSpan)) - 2 * tableCell.sidePadding;
    return sum(paragraphs.map((text) => wrap(plainText(text), size, row.isHeader, width).length));
  });
  return Math.max(0, ...heights);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
