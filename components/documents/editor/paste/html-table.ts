import type { SourceBlock, SourceCell, SourceParagraph } from "@/lib/documents/readers/source";
import { paragraphsOf } from "@/lib/documents/structure/parts";
import { readBlocks } from "./html-blocks";

type Place = Parameters<typeof readBlocks>[1];

/** A table with its merged cells spread over the places they cover. */
export function readHtmlTable(table: HTMLTableElement, place: Place): SourceBlock[] {
  const grid: SourceCell[][] = [];
  const rows = [...table.rows];
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[rowIndex]?.[column]) column += 1;
      spread(grid, { rowIndex, column, cell, rows: rows.length, place });
      column += cell.colSpan;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return [];
  const blank: SourceCell = { paragraphs: [] };
  return [
    {
      kind: "table",
      headerRows: countHeaderRows(rows),
      rows: rows.map((_, row) =>
        Array.from({ length: width }, (_, column) => grid[row]?.[column] ?? blank),
      ),
    },
  ];
}

type Spread = {
  rowIndex: number;
  column: number;
  cell: HTMLTableCellElement;
  rows: number;
  place: Place;
};

/** A forged span of a million columns must not hold up the browser. */
const widest = 100;

function spread(grid: SourceCell[][], { rowIndex, column, cell, rows, place }: Spread) {
  const style = { ...place.style, bold: cell.tagName === "TH" ? false : place.style.bold };
  const paragraphs = readBlocks(cell, { style, listDepth: 0 }).flatMap(
    (block): readonly SourceParagraph[] => paragraphsOf(block),
  );
  const lastRow = Math.min(rowIndex + Math.max(cell.rowSpan, 1), rows);
  const lastColumn = column + Math.min(cell.colSpan, widest);
  for (let y = rowIndex; y < lastRow; y += 1) {
    for (let x = column; x < lastColumn; x += 1) {
      const row = grid[y] ?? [];
      grid[y] = row;
      if (x > column) row[x] = { merged: "left" };
      else row[x] = y > rowIndex ? { merged: "up" } : { paragraphs };
    }
  }
}

/** Rows of the table's head, else first rows made of heading cells only. */
function countHeaderRows(rows: readonly HTMLTableRowElement[]): number {
  const isHeader = (row: HTMLTableRowElement) =>
    row.parentElement?.tagName === "THEAD" ||
    (row.cells.length > 0 && [...row.cells].every((cell) => cell.tagName === "TH"));
  const first = rows.findIndex((row) => !isHeader(row));
  return Math.max(first, 0);
}
