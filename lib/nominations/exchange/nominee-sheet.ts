import type { Sheet, SheetCell } from "@/lib/documents/workbook/write-workbook";
import { awardKinds, awardName } from "@/lib/nominations/awards/catalogue";
import { audienceNames } from "@/lib/nominations/recipients/labels";
import { awardForms, categories, classes } from "./choices";
import { currentColumns, type NomineeField } from "./columns";
import type { NomineeRow } from "./read-nominees";

const widths: Partial<Record<NomineeField, number>> = {
  name: 34,
  post: 22,
  place: 26,
  class: 24,
  award: 30,
  category: 34,
  citation: 48,
};

const columns = currentColumns.filter(({ field }) => field !== "form" && field !== "title");

const sheetColumns = [
  { header: "STT", width: 6 },
  ...columns.map(({ field, header }) => ({
    header,
    width: widths[field] ?? 14,
    keepsTyped: true,
  })),
];

const title = (line: string) => ["Danh sách đề nghị khen thưởng", line];

/** Nominees as a table that can be read back. */
export function nomineeSheet(rows: readonly NomineeRow[]): Sheet {
  return {
    name: "Danh sách",
    title: title("Mỗi dòng một người, hộ, tập thể. Cách ghi xem trang «Hướng dẫn», «Danh mục»."),
    columns: sheetColumns,
    rows: rows.map((row, index) => [index + 1, ...cellsOf(row)]),
  };
}

function cellsOf(row: NomineeRow): SheetCell[] {
  const said: Partial<Record<NomineeField, string | number>> = {
    honorific: row.honorific,
    name: row.name,
    post: row.post,
    place: row.place,
    class: classes.find(({ kind }) => kind === row.kind)?.name ?? "",
    award: awardName(row.award),
    category: categories.find(({ key }) => key === row.category)?.name ?? "",
    field: row.field,
    citation: row.citation,
    votesFor: row.votesFor ?? "",
    votesAgainst: row.votesAgainst ?? "",
    isLeader: row.kind === "PERSON" ? (row.isLeader ? "có" : "không") : "",
  };
  return columns.map(({ field }) => said[field] ?? "");
}

const example: NomineeRow = {
  kind: "PERSON",
  name: "Lò Văn Mẫu",
  honorific: "Ông",
  post: "Trưởng bản",
  place: "Bản Ví Dụ",
  award: "giay-khen",
  category: "lanh-dao-khac",
  field: "Nông nghiệp",
  citation: "Đã có thành tích xuất sắc trong phong trào làm đường bản năm 2026",
  votesFor: 25,
  votesAgainst: 0,
  isLeader: true,
  mark: "",
};

const examples: readonly NomineeRow[] = [
  example,
  {
    ...example,
    kind: "HOUSEHOLD",
    name: "Hộ bà Cầm Thị Mẫu",
    honorific: "",
    post: "",
    category: "ho-gia-dinh",
    isLeader: false,
  },
  {
    ...example,
    kind: "COLLECTIVE",
    name: "Nhân dân và cán bộ bản Ví Dụ",
    honorific: "",
    post: "",
    place: "",
    category: "khac",
    isLeader: false,
  },
];

/** The file to fill in: an empty table, what each cell may say, and how it is filled in with rows for show. */
export function nomineeTemplate(): Sheet[] {
  return [
    nomineeSheet([]),
    {
      name: "Danh mục",
      title: ["Ghi đúng tên hoặc tên tắt; có dấu hay không dấu đều được"],
      columns: [
        { header: "Cột", width: 40 },
        { header: "Ghi", width: 60 },
        { header: "Hoặc ghi tắt", width: 18 },
        { header: "Dành cho", width: 44 },
      ],
      rows: [
        ...classes.map(({ name, code }) => ["Phân loại khen thưởng", name, code, ""]),
        ...awardKinds.map(({ key, name, audiences }) => [
          "Danh hiệu thi đua/Hình thức khen thưởng",
          name,
          awardForms[key]?.[0] ?? "",
          audiences.map((audience) => audienceNames[audience]).join("; "),
        ]),
        ...categories.map(({ name }) => ["Phân loại đối tượng", name, "", ""]),
        ["Người lãnh đạo", "có", "x", "Cá nhân giữ chức vụ lãnh đạo, quản lý"],
        ["Người lãnh đạo", "không", "", ""],
      ],
    },
    {
      name: "Hướng dẫn",
      title: title(
        "Các dòng dưới đây là ví dụ, không nhập vào hồ sơ. Ghi đề nghị ở trang «Danh sách».",
      ),
      columns: sheetColumns,
      rows: [
        ...examples.map((row, index) => [index + 1, ...cellsOf(row)]),
        [],
        ...guidance.map((line) => ["", "", line]),
      ],
    },
  ];
}

const guidance = [
  "Bắt buộc: tên, phân loại khen thưởng, danh hiệu hoặc hình thức. Các cột khác để trống cũng được, ghi tiếp trên cổng.",
  "Phiếu đồng ý, không đồng ý: chỉ ghi khi cuộc họp xét đã có trong hồ sơ.",
  "Doanh nghiệp, hợp tác xã: phân loại «Khen thưởng doanh nghiệp», hoặc «Khen thưởng tập thể» với phân loại đối tượng tương ứng.",
  "Hai người trùng họ tên: thêm cột «Ngày sinh», ghi ngày hoặc năm sinh của cả hai.",
  "Bỏ, đổi chỗ cột được; không đổi tên cột. Một người hai danh hiệu thì ghi hai dòng.",
];
