import { capitalised } from "@/lib/text/capitalised";
import { plain } from "../plan/frame";
import type { Field, ReviewReportFacts, TargetLine } from "./review-facts";

/** A table as outline text: the headings, the line under them, the rows. */
export function tableLines(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cellWords).join(" | ")} |`;
  return [line(headings), `|${"---|".repeat(headings.length)}`, ...rows.map(line)];
}

/** What stands for nothing; signs of the outline are escaped as in any line. */
const cellWords = (words: string) => {
  const text = plain(words === "" ? "–" : words);
  return /^(?:<|\^|:?-{3,}:?)$/u.test(text) ? `\\${text}` : text;
};

/** All targets together, under the headings of the plan where it has several. */
export function targetTable(fields: readonly Field[]): string[] {
  const hasDemands = fields.some(({ targets }) => targets.some(({ demanded }) => demanded !== ""));
  let number = 0;
  const row = ({ indicator, measure, demanded, promised, achieved, percent }: TargetLine) => {
    number += 1;
    return [
      String(number),
      capitalised(indicator),
      measure,
      ...(hasDemands ? [demanded] : []),
      promised,
      achieved,
      percent,
    ];
  };
  return tableLines(
    [
      "TT",
      "Chỉ tiêu",
      "Đơn vị tính",
      ...(hasDemands ? ["Kế hoạch"] : []),
      "Đăng ký",
      "Thực hiện",
      "Tỷ lệ (%)",
    ],
    fields.flatMap(({ targets }) => targets.map(row)),
  );
}

/** What each unit handed in and came to. */
export function unitTable({ units, grades }: ReviewReportFacts): string[] {
  return tableLines(
    [
      "TT",
      "Đơn vị",
      "Đăng ký",
      "Báo cáo đã nộp",
      "Chỉ tiêu đạt, vượt",
      ...(grades ? ["Đánh giá"] : []),
    ],
    units.map((unit, index) => [
      String(index + 1),
      unit.name,
      unit.hasPledged ? "Có" : "Chưa",
      `${unit.reports}/${unit.due}`,
      unit.promised === 0 ? "" : `${unit.reached}/${unit.promised}`,
      ...(grades ? [unit.grade] : []),
    ]),
  );
}

/** Of one target, every unit. */
export const targetUnitsTable = ({ units }: TargetLine): string[] =>
  tableLines(
    ["TT", "Đơn vị", "Đăng ký", "Thực hiện", "Tỷ lệ (%)"],
    units.map(({ unit, promised, achieved, percent }, index) => [
      String(index + 1),
      unit,
      promised,
      achieved,
      percent,
    ]),
  );
