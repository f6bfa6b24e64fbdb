import type { Cell, RichText, Run, Table } from "../model";

/** A cell with the rows and columns it covers. */
export type GridCell = {
  column: number;
  columnSpan: number;
  rowSpan: number;
  paragraphs: readonly RichText[];
};

export type GridRow = { isHeader: boolean; cells: readonly GridCell[] };

/**
 * Cells with their spans, covering every place of the table exactly once. A merged cell that nothing can cover (a table
 * damaged on its way here) becomes an empty one. No cell reaches from the heading rows into the others.
 */
export function gridOf(table: Table): GridRow[] {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const isTaken = table.rows.map(() => new Array<boolean>(width).fill(false));

  /** True when a merged cell at this place still waits for the cell that covers it. */
  function isFree(row: number, column: number): boolean {
    const cell = table.rows[row]?.[column];
    return cell !== undefined && "merged" in cell && isTaken[row]?.[column] === false;
  }

  function span(row: number, column: number): GridCell {
    const cell = table.rows[row]?.[column];
    const isMerged = cell === undefined || "merged" in cell;
    let columnSpan = 1;
    let rowSpan = 1;
    if (!isMerged) {
      while (
        isMergedTo("left", table.rows[row]?.[column + columnSpan]) &&
        isFree(row, column + columnSpan)
      )
        columnSpan += 1;
      const columns = Array.from({ length: columnSpan }, (_, index) => column + index);
      const lastRow = row < table.headerRows ? table.headerRows : table.rows.length;
      while (
        row + rowSpan < lastRow &&
        isMergedTo("up", table.rows[row + rowSpan]?.[column]) &&
        columns.every((place) => isFree(row + rowSpan, place))
      )
        rowSpan += 1;
    }
    for (const taken of isTaken.slice(row, row + rowSpan))
      taken.fill(true, column, column + columnSpan);
    return { column, columnSpan, rowSpan, paragraphs: isMerged ? [[]] : paragraphsOf(cell.text) };
  }

  return table.rows.map((_, row) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < width; column += 1) {
      if (!isTaken[row]?.[column]) cells.push(span(row, column));
    }
    return { isHeader: row < table.headerRows, cells };
  });
}

function isMergedTo(side: "left" | "up", cell: Cell | undefined): boolean {
  return cell !== undefined && "merged" in cell && cell.merged === side;
}

/** "\n" separates the paragraphs of a cell. */
function paragraphsOf(text: RichText): RichText[] {
  const paragraphs: Run[][] = [[]];
  for (const run of text) {
    if (!("text" in run)) {
      paragraphs.at(-1)?.push(run);
      continue;
    }
    for (const [index, piece] of run.text.split("\n").entries()) {
      if (index > 0) paragraphs.push([]);
      if (piece !== "") paragraphs.at(-1)?.push({ ...run, text: piece });
    }
  }
  return paragraphs;
}
