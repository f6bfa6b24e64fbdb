import { csvOf } from "@/lib/campaigns/public/open-data/csv";
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

/** The lines of a register as CSV. */
export function registerCsv(lines: readonly Line[]): string {
  return csvOf(
    header,
    lines.map((line) => [
      line.number,
      line.symbol,
      line.issuedOn ? formatDate(line.issuedOn) : "",
      line.subject,
      line.signer,
      numberUseLabels[line.use],
      line.note,
      line.enteredBy,
      formatMoment(line.enteredAt),
    ]),
  );
}
