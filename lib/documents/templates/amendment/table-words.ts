import type { Table } from "../../model";
import { printInline } from "../../outline/inline";
import { parseParts } from "../../outline/parse";
import { printTable } from "../../outline/print-items";

/** A table as it is written by hand, a line for each row: "| TT | Bản | Số hộ |". */
export function rowsOf(table: Table): string {
  return printTable(table, (text) => printInline(text, () => 0)).join("\n");
}

/** The one table that the words are, or null. */
export function tableOf(words: string): Table | null {
  const { body } = parseParts({ subject: "", content: `I. BẢNG\n${words}` });
  const [only, another] = body[0]?.children ?? [];
  return body.length === 1 && only && !another && only.children.length === 0 ? only.table : null;
}
