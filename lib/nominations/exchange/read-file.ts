import "server-only";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { readSheets, type SheetRow } from "@/lib/documents/workbook/read-workbook";
import { DomainError } from "@/lib/errors";
import { readTable } from "@/lib/pledges/exchange/table";
import { newId } from "@/lib/text/new-id";
import { headingOf, nomineeSheets } from "./columns";
import { mostNominees, type ReadTable } from "./schema";

const mostColumns = 50;

/**
 * The rows of the sheet with nominees of an uploaded workbook, and the name of the file. Throws RULE_BROKEN for what is
 * no workbook, has no such sheet, or two of them filled in.
 */
export async function readNomineeFile(file: File): Promise<ReadTable> {
  const sheets = nomineeSheets(await sheetsOf(file));
  const [sheet, another] = sheets;
  if (!sheet) {
    throw new DomainError(
      "RULE_BROKEN",
      "Không trang nào của tệp có dòng tên cột của bảng đề nghị: cần cột tên và cột danh hiệu, hình thức. Dùng tệp mẫu, không sửa tên cột.",
    );
  }
  if (another) {
    const names = sheets.map(({ name }) => `«${name}»`).join(", ");
    throw new DomainError(
      "RULE_BROKEN",
      `Tệp có nhiều trang đề nghị đã điền: ${names}. Để mỗi trang vào một tệp rồi nhập lần lượt.`,
    );
  }
  const rows = writtenRows(sheet.rows);
  if (rows.length > mostNominees + 30) {
    throw new DomainError(
      "RULE_BROKEN",
      `Tệp có ${rows.length} dòng, quá ${mostNominees}. Chia thành nhiều tệp, nhiều hồ sơ.`,
    );
  }
  return {
    file: nameOf(file),
    rows: rows.map(({ line, cells }) => ({ line, cells: [...cells], id: newId() })),
  };
}

async function sheetsOf(file: File) {
  try {
    return await readSheets(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new DomainError("RULE_BROKEN", error.message);
    throw error;
  }
}

/** Numbers and lookup formulas are filled down over rows that nobody wrote in: those are left out. */
function writtenRows(sheet: readonly SheetRow[]): SheetRow[] {
  const heading = headingOf(sheet);
  const rows = sheet.map(({ line, cells }) => ({
    line,
    cells: cells.slice(0, mostColumns).map(withoutFault),
  }));
  const table = heading && readTable(rows, heading.layout.columns);
  if (!table || "message" in table) return rows;
  const written = new Set(table.rows.map(({ line }) => line));
  return rows.filter(({ line }) => line <= heading.line || written.has(line));
}

/** "#N/A", "#REF!": what a formula shows that found nothing. */
const withoutFault = (cell: string) =>
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/iu.test(cell) ? "" : cell;

function nameOf({ name }: File): string {
  const tidy = name
    .normalize("NFC")
    .replace(/[\p{C}“”]/gu, "")
    .trim();
  return tidy.slice(-150) || "bảng.xlsx";
}
