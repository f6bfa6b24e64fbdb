import type { Comparison } from "@/lib/db/generated/enums";
import type { Sheet, SheetCell } from "@/lib/documents/workbook/write-workbook";
import type { InColumn } from "./table";
import type { Expected } from "./unit-rows";

// A pledge as rows of a table, one for each promise. Reading it is in read-pledges.ts.

export type PledgeField =
  | "unit"
  | "indicator"
  | "measure"
  | "baseline"
  | "promised"
  | "words"
  | "due"
  | "comparison";

const headers = {
  unit: "Đơn vị",
  indicator: "Chỉ tiêu, nội dung",
  measure: "Đơn vị tính",
  demanded: "Yêu cầu của kế hoạch",
  baseline: "Số năm trước",
  promised: "Số đăng ký",
  words: "Đăng ký bằng lời",
  due: "Thời hạn",
  comparison: "Thế nào là đạt",
  state: "Trạng thái",
} as const;

/** How far its promise binds, of an item of the unit's own. */
export const comparisonWords: Record<Comparison, string> = {
  AT_LEAST: "Từ số đăng ký trở lên",
  AT_MOST: "Không quá số đăng ký",
  EXACT: "Đúng số đăng ký",
};

export const pledgeColumns: readonly InColumn<PledgeField>[] = (
  ["unit", "indicator", "measure", "baseline", "promised", "words", "due", "comparison"] as const
).map((field) => ({ field, header: headers[field], required: field !== "comparison" }));

/** The row of what the unit promises in general. */
export const generalIndicator = "Lời đăng ký chung";

/** What is asked of a unit, or what it promises besides; figures as decimals kept, "" for none; days are ISO. */
export type SheetItem = {
  /** "target:…", "criterion:…", "assignment:…"; null of the unit's own. */
  source: string | null;
  indicator: string;
  measure: string;
  comparison: Comparison;
  /** "từ 500 mét năm 2026". */
  demanded: string;
  baseline: string;
  promised: string;
  words: string;
  /** "30/11/2026". */
  due: string;
};

export type PledgeOfUnit = Expected & {
  /** What the plan asks of it today. */
  asked: readonly SheetItem[];
  /** What it has registered, as the reader may see it. */
  record: { state: string; words: string; items: readonly SheetItem[] } | null;
};

type Titled = { title: string; what: string };

/**
 * The file to fill in: everything the plan asks of every unit; with `isFilled` what they have registered, and its
 * state.
 */
export function pledgeSheet(
  { title, what }: Titled,
  units: readonly PledgeOfUnit[],
  { isFilled }: { isFilled: boolean },
): Sheet {
  const columns = [
    { header: headers.unit, width: 24 },
    { header: headers.indicator, width: 44 },
    { header: headers.measure, width: 14 },
    { header: headers.demanded, width: 24 },
    { header: headers.baseline, width: 14, keepsTyped: true },
    { header: headers.promised, width: 14, keepsTyped: true },
    { header: headers.words, width: 44 },
    { header: headers.due, width: 13, keepsTyped: true },
    { header: headers.comparison, width: 22 },
    ...(isFilled ? [{ header: headers.state, width: 22 }] : []),
  ];
  return {
    name: "Đăng ký",
    title: [
      `${what}: ${title}`,
      isFilled
        ? "Bảng từ Cổng thi đua, khen thưởng"
        : "Điền số kiểu 1.234,5. Đơn vị đăng ký thêm thì thêm dòng. Không sửa tên cột. Dòng để trống là không đăng ký.",
    ],
    columns,
    rows: units.flatMap(({ unit, asked, record }) => {
      const items = isFilled && record ? record.items.filter(isSaid) : asked;
      const general = isFilled ? (record?.words ?? "") : "";
      const state = isFilled ? [record?.state ?? "Chưa đăng ký"] : [];
      return [
        ...items.map((item) => [unit.name, ...itemCells(item), ...state]),
        [unit.name, generalIndicator, "", "", "", "", general, "", "", ...state],
      ];
    }),
  };
}

/** An item of the unit's own under which nothing stands is on no paper either. */
const isSaid = ({ source, promised, words }: SheetItem) =>
  source !== null || promised !== "" || words !== "";

function itemCells({ source, ...item }: SheetItem): SheetCell[] {
  const { indicator, measure, demanded, baseline, promised, words, due, comparison } = item;
  const isBinding = source === null && comparison !== "AT_LEAST";
  return [
    indicator,
    measure,
    demanded,
    figureCell(baseline),
    figureCell(promised),
    words,
    due,
    isBinding ? comparisonWords[comparison] : "",
  ];
}

/** A number that Excel adds up; at most fifteen digits, which it keeps exactly. */
export const figureCell = (decimal: string): SheetCell => (decimal === "" ? "" : Number(decimal));
