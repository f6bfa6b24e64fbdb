import type { ImportReading, RowProblem } from "@/lib/communes/import-table";
import type { SheetRow } from "@/lib/documents/workbook/read-workbook";
import { amountFault, parseAmount } from "@/lib/pledges/amounts";
import {
  mostLineWords,
  mostReportWords,
  type WordsPart,
  wordsLabels,
  wordsParts,
} from "@/lib/pledges/reports/fields";
import { named } from "./named";
import { type ReportField, type ReportOfUnit, reportColumns, type SheetLine } from "./report-sheet";
import { cellProblem, key, readTable, type Table, type TableRow } from "./table";
import { byUnit } from "./unit-rows";

export type ReportEntry = {
  unitId: string;
  unitName: string;
  words: Partial<Record<WordsPart, string>>;
  lines: Pick<SheetLine, "source" | "value" | "words">[];
};

type Row = TableRow<ReportField>;
type ReportTable = Table<ReportField>;

/**
 * The reports of a file, and everything that stands in the way, by cell. Units none of whose rows is filled in are not
 * in it; of the others every figure is asked for, as in the form.
 */
export function readReports(
  sheet: readonly SheetRow[],
  expected: readonly ReportOfUnit[],
): ImportReading<ReportEntry> {
  const table = readTable(sheet, reportColumns);
  if ("message" in table) return { rows: [], preview: [], problems: [table] };
  const { groups, problems } = byUnit<ReportField, ReportOfUnit>(table, expected, isFilled);
  const rows: { line: number; row: ReportEntry }[] = [];
  const preview: ImportReading<ReportEntry>["preview"] = [];
  for (const { of, rows: own } of groups) {
    const { faults, ...entry } = readUnit(table, own, of);
    problems.push(...faults);
    preview.push(...own.filter(isFilled).map((row) => ({ line: row.line, cells: shown(row) })));
    const { id: unitId, name: unitName } = of.unit;
    rows.push({ line: own[0]?.line ?? 1, row: { unitId, unitName, ...entry } });
  }
  const byLine = (one: { line: number }, other: { line: number }) => one.line - other.line;
  return { rows, preview: preview.sort(byLine), problems: problems.sort(byLine) };
}

/** Rows of the template left as they were say nothing. */
const isFilled = ({ cells }: Row) => cells.value !== "" || cells.words !== "";

function readUnit(table: ReportTable, rows: readonly Row[], { wanted }: ReportOfUnit) {
  const faults: RowProblem[] = [];
  const words: ReportEntry["words"] = {};
  const lines: ReportEntry["lines"] = [];
  const taken = new Map<string, number>();
  for (const row of rows) {
    const { line, cells } = row;
    const fault = (field: ReportField, message: string) =>
      faults.push(cellProblem(table, line, field, message));
    const part = wordsParts.find((one) => key(wordsLabels[one]) === key(cells.indicator));
    const source = part ? null : findWanted(cells, wanted, taken);
    const name = part ?? source?.source;
    if (!name) {
      if (isFilled(row)) fault("indicator", notWanted(cells.indicator));
      continue;
    }
    const before = taken.get(name);
    if (before !== undefined) {
      fault("indicator", `trùng với dòng ${before} của cùng đơn vị.`);
      continue;
    }
    taken.set(name, line);
    faults.push(...rowFaults(table, row, source));
    if (part) words[part] = cells.words;
    else if (source) {
      lines.push({ source: source.source, value: cells.value, words: cells.words });
    }
  }
  const first = rows[0]?.line ?? 1;
  for (const { source, indicator, measure } of wanted) {
    if (measure !== "" && !taken.has(source)) {
      faults.push(cellProblem(table, first, "unit", `thiếu dòng “${indicator}” của đơn vị này.`));
    }
  }
  return { words, lines, faults };
}

const notWanted = (indicator: string) =>
  indicator === ""
    ? "ghi chỉ tiêu, nội dung của kết quả này."
    : "báo cáo của đơn vị không có dòng này. Dùng đúng tên trong tệp mẫu của kỳ.";

/** The line of that name; of several, that of the same measure, then the next not taken. */
function findWanted(
  { indicator, measure }: Row["cells"],
  wanted: readonly SheetLine[],
  taken: ReadonlyMap<string, number>,
): SheetLine | null {
  const found = named(wanted, indicator, (line) => [line.indicator]);
  const alike = named(found, measure, (line) => [line.measure]);
  const among = alike.length > 0 ? alike : found;
  return among.find(({ source }) => !taken.has(source)) ?? among[0] ?? null;
}

function rowFaults(table: ReportTable, { line, cells }: Row, source: SheetLine | null) {
  const at = (field: ReportField, message: string) => cellProblem(table, line, field, message);
  const problems: RowProblem[] = [];
  const isInWords = !source || source.measure === "";
  if (cells.value !== "") {
    if (isInWords) {
      problems.push(at("value", "dòng này báo cáo bằng lời: ghi ở cột «Diễn giải»."));
    } else if (parseAmount(cells.value) === null)
      problems.push(at("value", amountFault(cells.value)));
  } else if (!isInWords && cells.words === "") {
    problems.push(
      at(
        "value",
        "chưa có số liệu. Chưa làm được thì ghi 0, chưa có số thì ghi vì sao ở cột «Diễn giải».",
      ),
    );
  }
  if (!isInWords && cells.measure !== "" && key(cells.measure) !== key(source.measure)) {
    problems.push(at("measure", `chỉ tiêu tính bằng “${source.measure}”: đổi số ra đơn vị này.`));
  }
  const most = source ? mostLineWords : mostReportWords;
  if (cells.words.length > most) {
    problems.push(at("words", `viết gọn trong ${most.toLocaleString("vi-VN")} ký tự.`));
  }
  return problems;
}

function shown({ cells }: Row): Record<string, string> {
  return {
    "Đơn vị": cells.unit,
    "Chỉ tiêu, nội dung": cells.indicator,
    "Đơn vị tính": cells.measure,
    "Kết quả kỳ này": cells.value,
    "Diễn giải": cells.words,
  };
}
