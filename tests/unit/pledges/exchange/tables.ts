import type { SheetRow } from "@/lib/documents/workbook/read-workbook";
import type { PledgeOfUnit, SheetItem } from "@/lib/pledges/exchange/pledge-sheet";
import type { ReportOfUnit, SheetLine } from "@/lib/pledges/exchange/report-sheet";

const unit = (id: string, name: string, shortName: string | null = null) => ({
  id,
  name,
  shortName,
});

export const item = (source: string | null, more: Partial<SheetItem>): SheetItem => ({
  source,
  indicator: "",
  measure: "",
  comparison: "AT_LEAST",
  demanded: "",
  baseline: "",
  promised: "",
  words: "",
  due: "",
  ...more,
});

const asked = [
  item("target:road", {
    indicator: "Đường bản được cứng hóa",
    measure: "mét",
    demanded: "từ 500 mét",
  }),
  item("target:rate", { indicator: "Hộ đạt gia đình văn hóa", measure: "%" }),
  item("criterion:clean", { indicator: "Giữ sạch đường bản" }),
  item("assignment:meet", { indicator: "Họp bản, bàn việc hiến đất", due: "31/3/2026" }),
];

export const pledgeUnits: readonly PledgeOfUnit[] = [
  { unit: unit("one", "Bản Nà Một", "Nà Một"), refusal: "", asked, record: null },
  { unit: unit("two", "Bản Na Mót"), refusal: "", asked, record: null },
  {
    unit: unit("done", "Bản Đã Nộp"),
    refusal: "đơn vị đã nộp bản đăng ký ĐK 3/2026.",
    asked,
    record: null,
  },
];

export const line = (source: string, more: Partial<SheetLine>): SheetLine => ({
  source,
  indicator: "",
  measure: "",
  promised: "",
  value: "",
  words: "",
  ...more,
});

const wanted = [
  line("item:road", { indicator: "Đường bản được cứng hóa", measure: "mét", promised: "520" }),
  line("item:clean", { indicator: "Giữ sạch đường bản", promised: "Chiều thứ Bảy hằng tuần" }),
];

export const reportUnits: readonly ReportOfUnit[] = [
  { unit: unit("one", "Bản Nà Một"), refusal: "", wanted, record: null },
  { unit: unit("two", "Bản Hai"), refusal: "", wanted, record: null },
  {
    unit: unit("done", "Bản Đã Nộp"),
    refusal: "đơn vị đã nộp báo cáo BC 3/2026.",
    wanted,
    record: null,
  },
];

/** Rows as Excel numbers them, from the first line. */
export const sheet = (...rows: readonly (readonly string[])[]): SheetRow[] =>
  rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
