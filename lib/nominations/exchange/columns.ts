import type { Audience } from "@/lib/db/generated/enums";
import type { ReadSheet, SheetRow } from "@/lib/documents/workbook/read-workbook";
import { heads, type InColumn, key } from "@/lib/pledges/exchange/table";

export type NomineeField =
  | "honorific"
  | "name"
  | "post"
  | "place"
  | "class"
  | "award"
  | "category"
  | "field"
  | "citation"
  | "votesFor"
  | "votesAgainst"
  | "isLeader"
  // Where hình thức and danh hiệu stand apart.
  | "form"
  | "title"
  | "born"
  // Of the older templates only.
  | "sex"
  | "room"
  | "home";

type NomineeColumn = InColumn<NomineeField>;

/** A kind of table that is met: the province's own, and the older pair it had before. */
export type Layout = {
  /** Whom its rows are about where they do not say. */
  kind: Audience | null;
  columns: readonly NomineeColumn[];
};

const column = (
  field: NomineeField,
  header: string,
  also: readonly string[] = [],
  required = false,
): NomineeColumn => ({ field, header, also, required });

/** What may stand in any of them. */
const more: readonly NomineeColumn[] = [
  column("citation", "Thành tích", ["Thành tích ghi trên quyết định", "Tóm tắt thành tích"]),
  column("votesFor", "Phiếu đồng ý", ["Số phiếu đồng ý"]),
  column("votesAgainst", "Phiếu không đồng ý", ["Số phiếu không đồng ý"]),
  column("isLeader", "Người lãnh đạo", ["Lãnh đạo", "Là lãnh đạo", "Lãnh đạo, quản lý"]),
];

export const currentColumns: readonly NomineeColumn[] = [
  column("honorific", "Tên gọi (Ông/Bà/Chức danh)", ["Tên gọi", "Ông/Bà"]),
  column(
    "name",
    "Tên tập thể/cá nhân/hộ gia đình",
    ["Tên cá nhân/tập thể/hộ gia đình", "Tên tập thể/cá nhân", "Tên cá nhân/tập thể"],
    true,
  ),
  column("post", "Chức vụ", ["Chức vụ, nghề nghiệp"]),
  column("place", "Đơn vị công tác", ["Đơn vị công tác, nơi ở"]),
  column("class", "Phân loại khen thưởng", [], true),
  column("award", "Danh hiệu thi đua/Hình thức khen thưởng", [
    "Danh hiệu/Hình thức",
    "Hình thức/Danh hiệu",
    "Hình thức khen thưởng/Danh hiệu thi đua",
    "Danh hiệu/Hình thức khen thưởng",
  ]),
  // Never the hidden "Mã …" beside them, which hold the province's codes.
  column("form", "Hình thức khen thưởng"),
  column("title", "Danh hiệu thi đua"),
  column("category", "Phân loại đối tượng"),
  column("field", "Lĩnh vực hoạt động", ["Lĩnh vực"]),
  ...more,
];

const born = column("born", "Ngày sinh", ["Năm sinh", "Ngày, tháng, năm sinh"]);

const oldAwards = [
  column("form", "Mã hình thức khen thưởng", ["Hình thức khen thưởng"]),
  column("title", "Mã danh hiệu thi đua", ["Danh hiệu thi đua"]),
];

/** The first that a sheet is headed as is what it is read by. */
const layouts: readonly Layout[] = [
  // Where two are of one name; not asked for.
  { kind: null, columns: [...currentColumns, born] },
  {
    kind: "PERSON",
    columns: [
      column("name", "Họ và tên", ["Họ tên", "Họ, tên"], true),
      column("sex", "Giới tính"),
      born,
      column("post", "Chức vụ"),
      column("room", "Tên phòng ban/khối, tổ công tác", ["Phòng ban/khối, tổ công tác"]),
      column("place", "Tên đơn vị/tập thể công tác", ["Đơn vị công tác"]),
      column("home", "Địa chỉ/Nơi ở", ["Địa chỉ", "Nơi ở"]),
      column("category", "Mã phân loại cán bộ", ["Phân loại cán bộ"]),
      ...oldAwards,
      ...more,
    ],
  },
  {
    kind: "COLLECTIVE",
    columns: [
      column("name", "Tên đơn vị/tập thể", ["Tên tập thể", "Tên đơn vị"], true),
      column("category", "Mã phân loại tập thể", ["Phân loại tập thể"]),
      ...oldAwards,
      ...more,
    ],
  },
];

const awardFields: readonly NomineeField[] = ["award", "form", "title"];
/** A merged title, the agency, a line of how to fill it in stand above the names of the columns. */
const mostTitleRows = 15;

/** As what the sheet is headed, and where; null for code lists and whatever else is no table of nominees. */
export function headingOf(rows: readonly SheetRow[]): { layout: Layout; line: number } | null {
  for (const { line, cells } of rows.slice(0, mostTitleRows)) {
    const has = (column: NomineeColumn) => cells.some((cell) => heads(column, cell));
    const layout = layouts.find(
      ({ columns }) =>
        columns.some((each) => each.field === "name" && has(each)) &&
        columns.some((each) => awardFields.includes(each.field) && has(each)),
    );
    if (layout) return { layout, line };
  }
  return null;
}

/** Sheets that tell how a table is filled in, with rows filled in for show. */
const isGuidance = (name: string) => /huongdan|vidu|danhmuc|mauthamkhao/u.test(key(name));

/**
 * The sheets that are tables of nominees, by how they are headed; where one of them has rows, only those that have.
 * Guidance with its filled example, and code lists, are none.
 */
export function nomineeSheets(sheets: readonly ReadSheet[]): ReadSheet[] {
  const tables = sheets.flatMap((sheet) => {
    const heading = isGuidance(sheet.name) ? null : headingOf(sheet.rows);
    return heading ? [{ sheet, ...heading }] : [];
  });
  const filled = tables.filter(({ sheet, layout, line }) => {
    const head = sheet.rows.find((row) => row.line === line)?.cells ?? [];
    const name = layout.columns.find(({ field }) => field === "name");
    const at = head.findIndex((cell) => name && heads(name, cell));
    return sheet.rows.some((row) => row.line > line && (row.cells[at] ?? "").trim() !== "");
  });
  return (filled.length > 0 ? filled : tables).map(({ sheet }) => sheet);
}
