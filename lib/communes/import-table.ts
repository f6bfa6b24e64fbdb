import { z } from "zod";
import { decodeText, parseCsv } from "@/lib/text/csv";
import { foldAccents } from "@/lib/text/fold";

/** A column of a file to import: how its header is written, and the field it fills. */
export type ImportColumn = { field: string; header: string; required?: boolean };

/** What is wrong in one cell, or in a row as a whole. */
export type RowProblem = { line: number; column: string | null; message: string };

export type ImportedRow<Row> = { line: number; row: Row };
export type ImportReading<Row> = {
  rows: ImportedRow<Row>[];
  problems: RowProblem[];
  /** What stands in the file, for the preview: each cell under its header. */
  preview: { line: number; cells: Record<string, string> }[];
};

const mostRows = 2000;
export const importLimits = { extensions: [".csv", ".txt"], maximumMegabytes: 2 };

/** A file from a form. */
export const importFileSchema = z.object({
  file: z
    .file("Chọn tệp .csv.")
    .max(importLimits.maximumMegabytes * 1_000_000, "Tệp quá 2 MB. Chia thành nhiều tệp."),
});

/** The same file sent along from its preview. */
export const importTableSchema = z.object({
  table: z.string("Chọn tệp .csv.").max(importLimits.maximumMegabytes * 1_000_000, "Tệp quá 2 MB."),
});

/**
 * Reads a table by the names of its columns, in any order; `check` turns a row's fields into what is imported, or says
 * what is wrong per field. Throws nothing: a file that is no table is one problem.
 */
export function readImport<Row>(
  bytes: Uint8Array,
  columns: readonly ImportColumn[],
  schema: z.ZodType<Row>,
): ImportReading<Row> {
  const failed = (message: string): ImportReading<Row> => ({
    rows: [],
    problems: [{ line: 1, column: null, message }],
    preview: [],
  });
  const text = decodeText(bytes);
  if (text === null) {
    return failed(
      "Không đọc được chữ trong tệp. Trong Excel chọn Lưu dưới dạng, loại “CSV UTF-8”, rồi tải lại.",
    );
  }
  const [head, ...lines] = parseCsv(text);
  if (!head) return failed("Tệp rỗng. Tải tệp mẫu, điền rồi chọn lại.");
  const places = columns.map((column) => ({ column, at: placeOf(head.cells, column) }));
  const missing = places.filter(({ column, at }) => column.required && at < 0);
  if (missing.length > 0) {
    const headers = missing.map(({ column }) => `“${column.header}”`).join(", ");
    return failed(`Dòng đầu của tệp thiếu cột ${headers}. Dùng đúng tên cột trong tệp mẫu.`);
  }
  if (lines.length === 0) return failed("Tệp chỉ có dòng tên cột, chưa có dòng nào để nhập.");
  if (lines.length > mostRows) return failed(`Tệp có ${lines.length} dòng, quá ${mostRows}.`);

  const reading: ImportReading<Row> = { rows: [], problems: [], preview: [] };
  for (const { line, cells } of lines) {
    const fields: Record<string, string> = {};
    for (const { column, at } of places) fields[column.field] = cells[at] ?? "";
    reading.preview.push({
      line,
      cells: Object.fromEntries(columns.map(({ field, header }) => [header, fields[field] ?? ""])),
    });
    const parsed = schema.safeParse(fields);
    if (parsed.success) reading.rows.push({ line, row: parsed.data });
    else {
      for (const { path, message } of parsed.error.issues) {
        const column = columns.find(({ field }) => field === path[0])?.header ?? null;
        reading.problems.push({ line, column, message });
      }
    }
  }
  return reading;
}

function placeOf(head: readonly string[], { header }: ImportColumn): number {
  const asked = headerKey(header);
  return head.findIndex((cell) => headerKey(cell) === asked);
}

/** "Tên đơn vị (*)" and "ten don vi" are one column. */
const headerKey = (header: string) => foldAccents(header).replace(/[^a-z0-9]+/g, "");

/** Rows that say the same name twice in one file. */
export function repeatedRows<Row extends { line: number }>(
  rows: readonly Row[],
  column: string,
  keyOf: (row: Row) => string | null,
): RowProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const { line } = row;
    const key = keyOf(row);
    if (!key) return [];
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, line);
      return [];
    }
    return [{ line, column, message: `Trùng với dòng ${before}.` }];
  });
}
