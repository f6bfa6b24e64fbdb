import readWorkbookFile from "read-excel-file/universal";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { openPackage } from "@/lib/documents/readers/zip";
import { writtenDate } from "@/lib/text/calendar";

/** A row of a sheet: its number as Excel counts, its cells as a person would type them. */
export type SheetRow = { line: number; cells: readonly string[] };

/** A sheet by the name of its tab. */
export type ReadSheet = { name: string; rows: SheetRow[] };

const noWorkbook = () =>
  new UnreadableFile(
    "Tệp không phải bảng Excel .xlsx. Mở bằng Excel, lưu loại “Excel Workbook (*.xlsx)” rồi thử lại.",
  );

/** The filled rows of the first sheet of an .xlsx file; as `readSheets`. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRow[]> {
  const [first] = await readSheets(bytes);
  return first?.rows ?? [];
}

/**
 * The filled rows of each sheet of an .xlsx file. Numbers come as Vietnamese write them ("1234,5"), dates as
 * "05/6/2026". Throws UnreadableFile for what is no workbook, is damaged, or unpacks to more than the readers' limits.
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  ensureSafe(bytes);
  const sheets = await readWorkbookFile(new Uint8Array(bytes).buffer).catch(() => {
    throw noWorkbook();
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data
      .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== "")),
  }));
}

/** Unpacks everything once within the limits, before the library does. */
function ensureSafe(bytes: Uint8Array): void {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) throw noWorkbook();
  const { names, read } = openPackage(bytes);
  if (!names.includes("xl/workbook.xml")) throw noWorkbook();
  for (const name of names) read(name);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  // Fifteen digits, as Excel shows them: 12,3 × 3 is 36,9.
  if (typeof cell === "number") return String(Number(cell.toPrecision(15))).replace(".", ",");
  if (cell instanceof Date) return writtenDate(cell.toISOString().slice(0, 10));
  if (typeof cell === "boolean") return cell ? "có" : "không";
  return String(cell).normalize("NFC").trim();
}

/** 2, 7 → "B7": a cell as Excel names it; columns count from nought. */
export function cellName(column: number, line: number): string {
  let letters = "";
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return `${letters}${line}`;
}
