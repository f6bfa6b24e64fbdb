import { parseNumber } from "@/lib/text/numbers";
import type { OfficialDocument } from "../model";
import { columnOf, tablesOf, type WordTable } from "./tables";
import type { ProposedTarget } from "./types";

/**
 * A table with a column for each year: a target for each row and year. The indicator stands in its own column or, in
 * tables of years alone, in a row across the table above its numbers.
 */
export function tableTargets(document: OfficialDocument): ProposedTarget[] {
  return tablesOf(document).flatMap((table) => {
    const indicator = columnOf(table, /chỉ tiêu|nội dung|tiêu chí|mục tiêu|tên/u);
    const values = valueColumns(table, indicator);
    const unitColumn = columnOf(table, /đơn vị tính|đvt/u);
    let across = "";
    return table.rows.flatMap((cells) => {
      const [first = ""] = cells;
      if (cells.length > 1 && cells.every((cell) => cell === first)) across = first;
      const { name, unit } = named(indicator === null ? across : (cells[indicator] ?? ""));
      if (name === "") return [];
      return values.flatMap(({ column, year }) =>
        readCell(cells[column] ?? "").map((read) => ({
          indicator: name,
          value: read.value,
          unit: (unitColumn === null ? "" : (cells[unitColumn] ?? "")) || read.unit || unit,
          year,
          comparison: read.comparison,
          clauseId: table.clauseId,
          label: table.label,
          excerpt: cells.filter(Boolean).join(" | "),
        })),
      );
    });
  });
}

/** "Tỷ lệ hộ nghèo giảm (%)": the unit stands in brackets at the end. */
function named(words: string): { name: string; unit: string } {
  const [, name = "", unit = ""] = /^(.*?)\s*(?:\(([^()]{1,30})\))?\s*$/su.exec(words) ?? [];
  return { name: name.trim(), unit };
}

function valueColumns({ headings }: WordTable, indicator: number | null) {
  return headings.flatMap((heading, column) => {
    if (column === indicator) return [];
    const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(heading)?.[1];
    const isGoal = year !== undefined && !/thực hiện|kết quả|hiện trạng|ước/u.test(heading);
    return isGoal ? [{ column, year: Number(year) }] : [];
  });
}

function readCell(cell: string): Pick<ProposedTarget, "value" | "unit" | "comparison">[] {
  const match =
    /^(≥|>|≤|<|từ|trên|dưới|ít nhất|tối thiểu|không quá|tối đa)?\s*(\d[\d.,]*)\s*(%)?\s*(trở lên|trở xuống)?$/iu.exec(
      cell.trim(),
    );
  const value = match ? parseNumber(match[2] ?? "") : null;
  if (!match || value === null) return [];
  const sign = `${match[1] ?? ""}${match[4] ?? ""}`.toLowerCase();
  const comparison = /≥|>|từ|trên|ít nhất|tối thiểu|trở lên/u.test(sign)
    ? "at least"
    : sign === ""
      ? "exact"
      : "at most";
  return [{ value, unit: match[3] ?? "", comparison }];
}
