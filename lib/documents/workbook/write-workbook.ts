import writeWorkbookFile, { type Row as FileRow } from "write-excel-file/node";

type SheetColumn = {
  header: string;
  /** In characters. */
  width?: number;
  /** What is typed into its empty cells stays as it is typed: Excel makes no date nor percentage of it. */
  keepsTyped?: boolean;
};
export type SheetCell = string | number | null;

export type Sheet = {
  /** Of the tab. */
  name: string;
  /** Lines above the table, the first one bold. */
  title?: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
};

const usualWidth = 16;

/** An .xlsx file with a table on each sheet: headings bold and kept in sight, numbers as numbers, text never a formula. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeWorkbookFile(
    sheets.map(({ name, title = [], columns, rows }) => ({
      sheet: sheetName(name),
      columns: columns.map(({ width = usualWidth }) => ({ width })),
      stickyRowsCount: title.length + 1,
      data: [
        ...title.map(
          (line, index): FileRow => [
            { value: safeText(line), type: String, fontWeight: index === 0 ? "bold" : undefined },
          ],
        ),
        columns.map(({ header }) => ({
          value: safeText(header),
          type: String,
          fontWeight: "bold" as const,
          wrap: true,
          alignVertical: "center" as const,
          backgroundColor: "#EEEEEE",
          borderStyle: "thin" as const,
        })),
        ...rows.map(
          (cells): FileRow => cells.map((cell, at) => dataCell(cell, columns[at]?.keepsTyped)),
        ),
      ],
    })),
  ).toBuffer();
  return new Uint8Array(file);
}

function dataCell(value: SheetCell, keepsTyped = false): FileRow[number] {
  const look = { borderStyle: "thin" as const, alignVertical: "top" as const };
  if (value === null || value === "") {
    return keepsTyped ? { type: String, format: "@", ...look } : look;
  }
  return typeof value === "number"
    ? { value, type: Number, format: "#,##0.####", ...look }
    : { value: safeText(value), type: String, wrap: true, ...look };
}

/** write-excel-file 4.1 looks texts up in a plain object: "constructor" would be a function there. */
const safeText = (text: string) => (text in Object.prototype ? `${text} ` : text);

/** What Excel takes for a tab: 31 characters, none of []:*?/\. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/gu, " ").slice(0, 31);
