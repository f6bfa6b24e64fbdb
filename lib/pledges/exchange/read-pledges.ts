import type { ImportReading, RowProblem } from "@/lib/communes/import-table";
import type { Comparison } from "@/lib/db/generated/enums";
import type { SheetRow } from "@/lib/documents/workbook/read-workbook";
import { amountFault, parseAmount } from "@/lib/pledges/amounts";
import { type ItemPart, itemField, partOfItem } from "@/lib/pledges/pledge/fields";
import { readFields } from "@/lib/pledges/pledge/read-fields";
import { foldCase } from "@/lib/text/fold";
import { named } from "./named";
import {
  comparisonWords,
  generalIndicator,
  type PledgeField,
  type PledgeOfUnit,
  pledgeColumns,
  type SheetItem,
} from "./pledge-sheet";
import { cellProblem, key, readTable, type Table, type TableRow } from "./table";
import { byUnit, lowered } from "./unit-rows";

/** One promise as it is typed; `source` null of the unit's own. */
export type PledgeEntryItem = Pick<
  SheetItem,
  "source" | "indicator" | "measure" | "baseline" | "promised" | "words" | "due" | "comparison"
>;

export type PledgeEntry = {
  unitId: string;
  unitName: string;
  words: string;
  items: PledgeEntryItem[];
};

type Row = TableRow<PledgeField>;
type PledgeTable = Table<PledgeField>;

/**
 * The pledges of a file, and everything that stands in the way, by cell. Units none of whose rows is filled in are not
 * in it. What the plan does not ask is the unit's own, and is marked so in the preview.
 */
export function readPledges(
  sheet: readonly SheetRow[],
  expected: readonly PledgeOfUnit[],
): ImportReading<PledgeEntry> {
  const table = readTable(sheet, pledgeColumns);
  if ("message" in table) return { rows: [], preview: [], problems: [table] };
  const { groups, problems } = byUnit<PledgeField, PledgeOfUnit>(table, expected, isFilled);
  const rows: { line: number; row: PledgeEntry }[] = [];
  const preview: ImportReading<PledgeEntry>["preview"] = [];
  for (const { of, rows: own } of groups) {
    const { items, words, faults, notes } = readUnit(table, own, of);
    problems.push(...faults);
    preview.push(
      ...own
        .filter(isFilled)
        .map((row) => ({ line: row.line, cells: shown(row, notes.get(row.line)) })),
    );
    const { id: unitId, name: unitName } = of.unit;
    rows.push({ line: own[0]?.line ?? 1, row: { unitId, unitName, words, items } });
  }
  const byLine = (one: { line: number }, other: { line: number }) => one.line - other.line;
  return { rows, preview: preview.sort(byLine), problems: problems.sort(byLine) };
}

/** Rows of the template left as they were say nothing. */
const isFilled = ({ cells }: Row) => [cells.baseline, cells.promised, cells.words].some(Boolean);

function readUnit(table: PledgeTable, rows: readonly Row[], { asked }: PledgeOfUnit) {
  const faults: RowProblem[] = [];
  const notes = new Map<number, string>();
  const items: PledgeEntryItem[] = [];
  const taken = new Map<string, number>();
  let words = "";
  for (const row of rows) {
    const { line, cells } = row;
    const fault = (field: PledgeField, message: string) =>
      faults.push(cellProblem(table, line, field, message));
    if (cells.indicator === "") {
      fault("indicator", "ghi chỉ tiêu, nội dung đăng ký.");
      continue;
    }
    const isGeneral = key(cells.indicator) === key(generalIndicator);
    const source = isGeneral ? null : findAsked(cells, asked, taken);
    const name = isGeneral
      ? "general"
      : (source?.source ?? `own ${foldCase(cells.indicator)} ${foldCase(cells.measure)}`);
    const before = taken.get(name);
    if (before !== undefined) {
      fault("indicator", `trùng với dòng ${before} của cùng đơn vị.`);
      continue;
    }
    taken.set(name, line);
    faults.push(...rowFaults(table, row, { source, isGeneral }));
    if (isGeneral) {
      words = cells.words;
      continue;
    }
    if (!source) notes.set(line, "đơn vị tự thêm");
    const { indicator, measure } = source ?? cells;
    const { baseline, promised, words: own, due } = cells;
    const comparison = source?.comparison ?? (comparisonOf(cells.comparison) || "AT_LEAST");
    items.push({
      source: source?.source ?? null,
      ...{ indicator, measure, baseline, promised, due, comparison },
      words: own,
    });
  }
  const isEmpty = words === "" && items.every((item) => item.promised === "" && item.words === "");
  const first = rows[0];
  if (isEmpty && first && faults.length === 0) {
    faults.push(
      cellProblem(table, first.line, "promised", "đơn vị chưa đăng ký điều nào: ghi số hoặc lời."),
    );
  }
  return { items, words, faults, notes };
}

/** What the plan asks under that name; of several, that of the same measure, then the next not taken. */
function findAsked(
  { indicator, measure }: Row["cells"],
  asked: readonly SheetItem[],
  taken: ReadonlyMap<string, number>,
): SheetItem | null {
  const found = named(asked, indicator, (item) => [item.indicator]);
  const alike = named(found, measure, (item) => [item.measure]);
  const among = alike.length > 0 ? alike : found;
  return among.find(({ source }) => source === null || !taken.has(source)) ?? among[0] ?? null;
}

type Meaning = { source: SheetItem | null; isGeneral: boolean };

function rowFaults(table: PledgeTable, row: Row, { source, isGeneral }: Meaning): RowProblem[] {
  const { line, cells } = row;
  const at = (field: PledgeField, message: string) => cellProblem(table, line, field, message);
  const figures = (["baseline", "promised"] as const).filter((field) => cells[field] !== "");
  const wrong = figures.filter((field) => parseAmount(cells[field]) === null);
  const measure = source?.measure ?? cells.measure;
  if (isGeneral || (source && measure === "")) {
    return [
      ...figures.map((field) =>
        at(field, "nội dung này đăng ký bằng lời: ghi ở cột «Đăng ký bằng lời»."),
      ),
      ...tooLong(row, at),
    ];
  }
  const isOtherMeasure = source && cells.measure !== "" && !isSameMeasure(cells.measure, measure);
  return [
    ...wrong.map((field) => at(field, amountFault(cells[field]))),
    ...(isOtherMeasure
      ? [at("measure", `kế hoạch tính bằng “${measure}”: đổi số ra đơn vị này.`)]
      : []),
    ...(source ? [] : ownFaults(cells, at)),
    ...tooLong(row, at),
  ];
}

/** "Hộ", "ho" are the same; "%" and "‰", which leave no letter without marks, are not. */
const isSameMeasure = (one: string, other: string) =>
  foldCase(one) === foldCase(other) || (key(one) !== "" && key(one) === key(other));

function ownFaults(
  { promised, words, measure, comparison }: Row["cells"],
  at: (field: PledgeField, message: string) => RowProblem,
): RowProblem[] {
  const problems: RowProblem[] = [];
  if (promised === "" && words === "") {
    problems.push(
      at(
        "promised",
        "kế hoạch không có nội dung này; đơn vị tự thêm thì ghi số kèm đơn vị tính, hoặc ghi lời.",
      ),
    );
  }
  if (promised !== "" && measure === "")
    problems.push(at("measure", "ghi đơn vị tính, ví dụ: hộ, mét, %."));
  if (comparison !== "" && comparisonOf(comparison) === null) {
    const choices = Object.values(comparisonWords).map((choice) => `“${choice}”`);
    problems.push(at("comparison", `ghi ${choices.join(", ")}, hoặc để trống.`));
  }
  return problems;
}

/** Words and days, by the rules of the form itself. */
function tooLong(
  { cells }: Row,
  at: (field: PledgeField, message: string) => RowProblem,
): RowProblem[] {
  const id = "00000000-0000-4000-8000-000000000000";
  const parts = { indicator: "indicator", measure: "measure", words: "words", due: "due" } as const;
  const typed = Object.entries(parts).map(([field, part]) => [
    itemField(id, part as ItemPart),
    cells[field as keyof typeof parts],
  ]);
  const { faults } = readFields(Object.fromEntries(typed), [
    { id, indicator: "", measure: "", isOwn: true, isReported: false },
  ]);
  return Object.entries(faults).flatMap(([name, message]) => {
    const part = partOfItem(name)?.part;
    const field = (Object.keys(parts) as (keyof typeof parts)[]).find((one) => parts[one] === part);
    return field ? [at(field, lowered(message))] : [];
  });
}

function comparisonOf(typed: string): Comparison | null {
  const [found] = named(Object.entries(comparisonWords), typed, ([, words]) => [words]);
  return found ? (found[0] as Comparison) : null;
}

function shown({ cells }: Row, note = ""): Record<string, string> {
  return {
    "Đơn vị": cells.unit,
    "Chỉ tiêu, nội dung": note ? `${cells.indicator} (${note})` : cells.indicator,
    "Đơn vị tính": cells.measure,
    "Số năm trước": cells.baseline,
    "Số đăng ký": cells.promised,
    "Đăng ký bằng lời": cells.words,
    "Thời hạn": cells.due,
  };
}
