import { DomainError } from "@/lib/errors";
import type { Demands } from "@/lib/pledges/demands";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import type { ReviewFigures } from "./figures";

type Gathered = { figures: ReviewFigures; demands: Pick<Demands, "periods"> };

/** Days on which no report was due make no report. Throws RULE_BROKEN, and says which days there are. */
export function ensureReports(
  { figures, demands }: Gathered,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): void {
  if (figures.things.some(({ kind }) => kind === "report")) return;
  const days = demands.periods.map(({ dueOn }) => formatDate(dueOn)).join(", ");
  const known = days === "" ? "" : ` Các hạn báo cáo: ${days}.`;
  throw new DomainError(
    "RULE_BROKEN",
    `Không có kỳ báo cáo nào đến hạn từ ${formatDate(from)} đến ${formatDate(to)}.${known} Chọn lại ngày.`,
  );
}
