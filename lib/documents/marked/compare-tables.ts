import type { RichText } from "../model";
import type { GridCell } from "../renderers/table-grid";
import type { TableLayout } from "../renderers/table-layout";
import { align } from "./align";
import { allWords, compareRichText, markRichText } from "./compare-words";
import type { Change } from "./marks";

type Row = TableLayout["rows"][number];

/** One table from two, row by row and cell by cell; null when their columns or joined cells differ. */
export function compareTables(before: TableLayout, after: TableLayout): TableLayout | null {
  if (before.columns.length !== after.columns.length) return null;
  const steps = align(before.rows.map(itemOf), after.rows.map(itemOf));
  const isKept = steps.every(({ kind }) => kind === "kept");
  if (!isKept && [...before.rows, ...after.rows].some(spansRows)) return null;
  const rows: Row[] = [];
  for (const step of steps) {
    const old = step.before === null ? undefined : before.rows[step.before];
    const fresh = step.after === null ? undefined : after.rows[step.after];
    if (step.kind === "kept" && old && fresh) {
      const row = compareRows(old, fresh);
      if (!row) return null;
      rows.push(row);
    } else if (step.kind === "removed" || step.kind === "left") {
      if (old) rows.push(markRow(old, "removed"));
    } else if (fresh) rows.push(markRow(fresh, "added"));
  }
  return { ...after, rows };
}

/** A table that stands only on one side. */
export function markTable(table: TableLayout, change: Change): TableLayout {
  return { ...table, rows: table.rows.map((row) => markRow(row, change)) };
}

/** The paragraphs of all cells in reading order. */
export function tableParagraphs({ rows }: TableLayout): RichText[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}

function itemOf({ isHeader, cells }: Row) {
  const words = cells.flatMap(({ paragraphs }) => paragraphs.map(allWords)).join(" ");
  return { id: null, words: isHeader ? `# ${words}` : words };
}

const spansRows = ({ cells }: Row) => cells.some(({ rowSpan }) => rowSpan > 1);

function compareRows(before: Row, after: Row): Row | null {
  const places = ({ isHeader, cells }: Row) =>
    JSON.stringify([
      isHeader,
      cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]),
    ]);
  if (places(before) !== places(after)) return null;
  const cells = after.cells.map((cell, index) => {
    const old = before.cells[index]?.paragraphs ?? [];
    return { ...cell, paragraphs: compareParagraphs(old, cell.paragraphs) };
  });
  return { ...after, cells };
}

function compareParagraphs(before: readonly RichText[], after: readonly RichText[]): RichText[] {
  if (before.length === after.length)
    return after.map((text, index) => compareRichText(before[index] ?? [], text));
  return [
    ...before.map((text) => markRichText(text, "removed")),
    ...after.map((text) => markRichText(text, "added")),
  ];
}

function markRow(row: Row, change: Change): Row {
  const markCell = (cell: GridCell): GridCell => ({
    ...cell,
    paragraphs: cell.paragraphs.map((text) => markRichText(text, change)),
  });
  return { ...row, cells: row.cells.map(markCell) };
}
