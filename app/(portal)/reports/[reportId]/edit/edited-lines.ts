import { comparisonPrefix, measured } from "@/lib/campaigns/facts/words";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import { unscaled } from "@/lib/pledges/figures";
import { askedFigure } from "@/lib/pledges/measure";
import type { ReportDetail } from "@/lib/pledges/reports/queries";
import type { ReportLine } from "@/lib/pledges/reports/report-lines";

/** A line as its form shows it. Plain words: it goes to the browser. */
export type EditedLine = {
  id: string;
  indicator: string;
  measure: string;
  /** Beside the field: which figure is asked for, what was promised, and what earlier periods came to. */
  beside: string;
};

export function editedLine(
  line: ReportLine,
  { reportBefore }: Pick<ReportDetail, "reportBefore">,
): EditedLine {
  const { id, indicator, measure, promisedBy } = line;
  const of = promisedBy ? `${promisedBy}: ` : "";
  const beside = [askedFigure(line, reportBefore), of + besideWords(line)];
  return { id, indicator, measure, beside: beside.filter(Boolean).join(" ") };
}

/** "Đăng ký 520 mét · các kỳ trước 120,5 mét". */
export function besideWords(line: ReportLine): string {
  const { measure, promised, promisedWords, demanded, earlier, accumulation, comparison } = line;
  const figure = (amount: bigint) =>
    `${comparisonPrefix[comparison]}${measured(unscaled(amount), measure)}`;
  return [
    promised !== null && `Đăng ký ${amountWords(promised, measure)}`,
    promisedWords && (promised === null ? `Đăng ký: ${promisedWords}` : promisedWords),
    demanded !== null && `Kế hoạch của xã nêu ${figure(demanded)}`,
    earlier !== null &&
      `${accumulation === "SUM" ? "các kỳ trước cộng lại" : "kỳ trước"} ${amountWords(earlier, measure)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** "640,5 mét, bằng 123,17% đăng ký"; "" without a figure. */
export function totalWords({ total, percent, measure, promised }: ReportLine): string {
  if (total === null) return "";
  const share = percent === null ? "" : `, bằng ${percentWords(percent)}`;
  const of = percent === null ? "" : promised === null ? " mức kế hoạch" : " đăng ký";
  return `${amountWords(total, measure)}${share}${of}`;
}
