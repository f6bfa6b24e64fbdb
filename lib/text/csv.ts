/** Tables as text (RFC 4180), as Excel writes and reads them here: commas, semicolons or tabs. */

const separators = [";", ",", "\t"] as const;
type Separator = (typeof separators)[number];

/**
 * The cells of a table, row by row; rows without any word are left out, each keeps the number of the line it began on.
 * The separator is the one that occurs most often in the first line.
 */
export function parseCsv(text: string): { line: number; cells: string[] }[] {
  const source = text.replace(/^\ufeff/, "");
  const separator = separatorOf(source);
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let began = 1;
  function endCell() {
    cells.push(cell.normalize("NFC").trim());
    cell = "";
  }
  function endRow() {
    endCell();
    if (cells.some((each) => each !== "")) rows.push({ line: began, cells });
    cells = [];
    began = line;
  }
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? "";
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (letter === separator) endCell();
    else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function separatorOf(source: string): Separator {
  const [first = ""] = source.split(/\r?\n/, 1);
  const outsideQuotes = first.replace(/"[^"]*"/g, "");
  const count = (separator: Separator) => outsideQuotes.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * The text of a table for Excel: a mark of UTF-8 before it, CRLF lines. A cell that Excel would run as a formula is
 * given an apostrophe (OWASP, CSV injection). Inverse of `parseCsv` for cells that need none.
 */
export function formatCsv(
  rows: readonly (readonly string[])[],
  separator: Separator = ",",
): string {
  const lines = rows.map((row) => row.map((cell) => written(cell, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function written(cell: string, separator: Separator): string {
  const safe = /^[=+@\t\r]|^-(?!\s|\d)/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** The text of a file: UTF-8 with or without its mark, or UTF-16 as Excel's "Unicode text"; null when it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
