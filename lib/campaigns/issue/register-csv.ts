import { formatDate, formatMoment } from "@/lib/text/dates";
import { numberUseLabels } from "./numbering";
import type { registerWords } from "./register-queries";

type Line = ReturnType<typeof registerWords>;

const header = [
  "Số",
  "Ký hiệu",
  "Ngày ban hành",
  "Trích yếu",
  "Người ký",
  "Loại",
  "Ghi chú",
  "Người ghi",
  "Ghi lúc",
];

/** The lines of a register as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function registerCsv(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    String(line.number),
    line.symbol,
    line.issuedOn ? formatDate(line.issuedOn) : "",
    line.subject,
    line.signer,
    numberUseLabels[line.use],
    line.note,
    line.enteredBy,
    formatMoment(line.enteredAt),
  ]);
  return `\ufeff${[header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A cell that a spreadsheet would take for a formula is kept as words. */
function csvCell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
