import type { Sheet } from "@/lib/documents/workbook/write-workbook";
import { type WordsPart, wordsLabels, wordsParts } from "@/lib/pledges/reports/fields";
import { figureCell } from "./pledge-sheet";
import type { InColumn } from "./table";
import type { Expected } from "./unit-rows";

// A report as rows of a table, one for each line and one for each of its words. Reading it is in read-reports.ts.

export type ReportField = "unit" | "indicator" | "measure" | "value" | "words";

const headers = {
  unit: "Đơn vị",
  indicator: "Chỉ tiêu, nội dung",
  measure: "Đơn vị tính",
  promised: "Số đăng ký",
  value: "Kết quả kỳ này",
  words: "Diễn giải",
  state: "Trạng thái",
} as const;

export const reportColumns: readonly InColumn<ReportField>[] = (
  ["unit", "indicator", "measure", "value", "words"] as const
).map((field) => ({ field, header: headers[field], required: true }));

/** A line of a report; its figure a decimal as kept, "" for none. */
export type SheetLine = {
  /** "item:…", "target:…". */
  source: string;
  indicator: string;
  measure: string;
  /** "520; mỗi hộ 3 ngày công". */
  promised: string;
  value: string;
  words: string;
};

export type ReportOfUnit = Expected & {
  /** What its report is to say something of. */
  wanted: readonly SheetLine[];
  /** What it has reported, as the reader may see it. */
  record: (Record<WordsPart, string> & { state: string; lines: readonly SheetLine[] }) | null;
};

/** The file to fill in: every line of every unit; with `isFilled` what they have reported, and its state. */
export function reportSheet(
  { title, what }: { title: string; what: string },
  units: readonly ReportOfUnit[],
  { isFilled }: { isFilled: boolean },
): Sheet {
  return {
    name: "Báo cáo",
    title: [
      `${what}: ${title}`,
      isFilled
        ? "Bảng từ Cổng thi đua, khen thưởng"
        : "Điền kết quả kiểu 1.234,5; chưa có số thì ghi vì sao ở cột «Diễn giải». Không sửa tên cột. Đơn vị để trống là chưa báo cáo.",
    ],
    columns: [
      { header: headers.unit, width: 24 },
      { header: headers.indicator, width: 44 },
      { header: headers.measure, width: 14 },
      { header: headers.promised, width: 24 },
      { header: headers.value, width: 16, keepsTyped: true },
      { header: headers.words, width: 50 },
      ...(isFilled ? [{ header: headers.state, width: 22 }] : []),
    ],
    rows: units.flatMap(({ unit, wanted, record }) => {
      const shown = isFilled ? record : null;
      const state = isFilled ? [record?.state ?? "Chưa báo cáo"] : [];
      return [
        ...(shown?.lines ?? wanted).map(({ indicator, measure, promised, value, words }) => [
          unit.name,
          indicator,
          measure,
          promised,
          figureCell(value),
          words,
          ...state,
        ]),
        ...wordsParts.map((part) => [
          unit.name,
          wordsLabels[part],
          "",
          "",
          "",
          shown?.[part] ?? "",
          ...state,
        ]),
      ];
    }),
  };
}
