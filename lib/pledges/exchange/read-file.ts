import "server-only";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { readWorkbook } from "@/lib/documents/workbook/read-workbook";
import { DomainError } from "@/lib/errors";
import type { ReadRows } from "./schema";
import { mostRows } from "./table";

const mostColumns = 50;

/** The rows of an uploaded workbook, with the name of its file. Throws RULE_BROKEN for what is no workbook. */
export async function readTableFile(file: File): Promise<ReadRows> {
  try {
    const rows = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
    if (rows.length > mostRows + 100) {
      const message = `Tệp có ${rows.length} dòng, quá ${mostRows}. Chia thành nhiều tệp.`;
      throw new DomainError("RULE_BROKEN", message);
    }
    const name = file.name
      .normalize("NFC")
      .replace(/[\p{C}“”]/gu, "")
      .trim();
    return {
      file: name.slice(-150) || "bảng.xlsx",
      rows: rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, mostColumns) })),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new DomainError("RULE_BROKEN", error.message);
    throw error;
  }
}
