import type { RowProblem } from "@/lib/communes/import-table";
import { cellName, type SheetRow } from "@/lib/documents/workbook/read-workbook";
import { foldAccents } from "@/lib/text/fold";

/** A column that is filled in: how it is headed; one that is not `required` may be missing from the file. */
export type InColumn<Field extends string> = {
  field: Field;
  header: string;
  /** Other words for it in files that are met. */
  also?: readonly string[];
  required: boolean;
};

export type TableRow<Field extends string> = { line: number; cells: Record<Field, string> };

export type Table<Field extends string> = {
  rows: TableRow<Field>[];
  /** "D7"; null where the file has no such column. */
  cellOf: (field: Field, line: number) => string | null;
  headerOf: (field: Field) => string;
};

/** Lines in which the names of the columns are looked for. */
const mostTitleRows = 30;
export const mostRows = 5000;

/**
 * The rows below the names of the columns, which stand in any order and with or without accents; what stands above, and
 * columns of other names, are passed over. Gives what is wrong where that is no such table.
 */
export function readTable<Field extends string>(
  sheet: readonly SheetRow[],
  columns: readonly InColumn<Field>[],
): Table<Field> | RowProblem {
  const places = (row: SheetRow) =>
    columns.map((column) => ({
      column,
      found: row.cells.flatMap((cell, at) => (heads(column, cell) ? [at] : [])),
    }));
  const candidates = sheet
    .slice(0, mostTitleRows)
    .map((row) => ({ row, places: places(row) }))
    .map((head) => ({ ...head, known: head.places.filter(({ found }) => found.length > 0).length }))
    .sort((one, other) => other.known - one.known);
  const head = candidates[0];
  if (!head || head.known < 2) {
    return wholeTable(1, "Không thấy dòng tên cột. Dùng tệp mẫu của đợt này, không sửa tên cột.");
  }
  const { line } = head.row;
  const missing = head.places.filter(({ column, found }) => column.required && found.length === 0);
  if (missing.length > 0) {
    const names = missing.map(({ column }) => `«${column.header}»`).join(", ");
    return wholeTable(line, `Dòng tên cột thiếu ${names}. Dùng đúng tên cột trong tệp mẫu.`);
  }
  const twice = head.places.find(({ found }) => found.length > 1);
  if (twice) {
    const cells = twice.found.map((at) => cellName(at, line)).join(", ");
    return wholeTable(line, `Cột «${twice.column.header}» có hai lần: ô ${cells}. Bỏ một cột.`);
  }
  const below = sheet.filter((row) => row.line > line);
  if (below.length > mostRows) {
    return wholeTable(line, `Tệp có ${below.length} dòng, quá ${mostRows}. Chia thành nhiều tệp.`);
  }
  const at = new Map(head.places.map(({ column, found }) => [column.field, found[0]]));
  const rows = below.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(
      columns.map(({ field }) => [
        field,
        (row.cells[at.get(field) ?? -1] ?? "").replaceAll("\r\n", "\n").trim(),
      ]),
    ) as Record<Field, string>,
  }));
  return {
    rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== "")),
    cellOf(field, row) {
      const place = at.get(field);
      return place === undefined ? null : cellName(place, row);
    },
    headerOf: (field) => columns.find((column) => column.field === field)?.header ?? field,
  };
}

/** Whether a cell is the heading of the column, by any of its names. */
export function heads(
  { header, also = [] }: Pick<InColumn<string>, "header" | "also">,
  cell: string,
) {
  const asked = key(cell);
  return asked !== "" && [header, ...also].some((name) => key(name) === asked);
}

/** What is wrong with the file as a whole. */
export const wholeTable = (line: number, message: string): RowProblem => ({
  line,
  column: null,
  message,
});

/** What is wrong in one cell, by its name: "Ô D7: …". */
export function cellProblem<Field extends string>(
  { cellOf, headerOf }: Table<Field>,
  line: number,
  field: Field,
  message: string,
): RowProblem {
  const cell = cellOf(field, line);
  const where = cell === null ? "" : `Ô ${cell}: `;
  return { line, column: headerOf(field), message: `${where}${message}` };
}

/** Words without accents, case, spaces and marks: how names are compared when they are not the same letter by letter. */
export const key = (words: string) => foldAccents(words).replace(/[^a-z0-9]+/g, "");
