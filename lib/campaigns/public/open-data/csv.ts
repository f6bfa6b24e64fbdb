/** What a cell of open data may hold; null is an empty cell. */
export type CellValue = string | number | null;

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * A table as CSV (RFC 4180) with the names of its columns first. A word that a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV injection); numbers stay numbers.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(cellOf).join(","));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

function cellOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const words = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
