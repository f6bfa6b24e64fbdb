import type { RowProblem } from "@/lib/communes/import-table";
import { named } from "./named";
import { cellProblem, type Table, type TableRow, wholeTable } from "./table";

/** A unit that takes part, as its rows name it. */
type SheetUnit = { id: string; name: string; shortName: string | null };

/** What is known of a unit before its rows are read. */
export type Expected = {
  unit: SheetUnit /** Why nothing of it may be entered; "" where it may. */;
  refusal: string;
};

const mostUnits = 500;

type Group<Field extends string, Of> = { of: Of; rows: TableRow<Field | "unit">[] };

/**
 * The rows by unit, in the order of the file. Units none of whose rows is filled in are left out: the template names
 * all. A filled row of nobody, or of a unit that may not be entered, is a problem.
 */
export function byUnit<Field extends string, Of extends Expected>(
  table: Table<Field | "unit">,
  expected: readonly Of[],
  isFilled: (row: TableRow<Field | "unit">) => boolean,
): { groups: Group<Field, Of>[]; problems: RowProblem[] } {
  const groups = new Map<string, Group<Field, Of>>();
  const problems: RowProblem[] = [];
  const fault = ({ line }: { line: number }, message: string) =>
    problems.push(cellProblem<Field | "unit">(table, line, "unit", message));
  for (const row of table.rows) {
    const typed = row.cells.unit;
    const [of, another] = named(expected, typed, ({ unit }) =>
      unit.shortName ? [unit.name, unit.shortName] : [unit.name],
    );
    if (of && !another) {
      const group = groups.get(of.unit.id);
      if (group) group.rows.push(row);
      else groups.set(of.unit.id, { of, rows: [row] });
      continue;
    }
    if (!isFilled(row)) continue;
    if (typed === "") fault(row, "ghi tên đơn vị.");
    else if (another) fault(row, `có nhiều đơn vị gọi là “${typed}”: ghi đủ tên, đủ dấu.`);
    else fault(row, `không có đơn vị tham gia nào tên “${typed}”.`);
  }
  const filled = [...groups.values()].filter(({ rows }) => rows.some(isFilled));
  for (const { of, rows } of filled) {
    if (of.refusal && rows[0]) fault(rows[0], of.refusal);
  }
  if (filled.length > mostUnits) {
    const message = `Tệp có ${filled.length} đơn vị, quá ${mostUnits}. Chia thành nhiều tệp.`;
    problems.push(wholeTable(1, message));
  }
  if (filled.length === 0 && problems.length === 0) {
    problems.push(wholeTable(1, "Tệp chưa có dòng nào được điền."));
  }
  return { groups: filled, problems };
}

/** First letter small: what comes after "Ô D7: ". */
export const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
