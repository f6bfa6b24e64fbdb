import type { AwardKey } from "@/lib/communes/award-names";
import type { ImportedRow, ImportReading, RowProblem } from "@/lib/communes/import-table";
import type { Audience, Procedure } from "@/lib/db/generated/enums";
import type { SheetRow } from "@/lib/documents/workbook/read-workbook";
import {
  awardKinds,
  awardName,
  findAwardKind,
  procedureRefusal,
} from "@/lib/nominations/awards/catalogue";
import { audienceNames } from "@/lib/nominations/recipients/labels";
import { cellProblem, key, readTable, type Table, wholeTable } from "@/lib/pledges/exchange/table";
import { foldCase } from "@/lib/text/fold";
import { awardOf, categoryOf, classes, classOf } from "./choices";
import { headingOf, type Layout, type NomineeField } from "./columns";
import { withHonorific } from "./honorific";
import { mostNominees } from "./schema";
import { shownCells } from "./shown-cells";

/** Somebody whom a row puts forward, as their nomination will have it. */
export type NomineeRow = {
  kind: Audience;
  name: string;
  honorific: "" | "Ông" | "Bà";
  post: string;
  /** "": where the dossier's unit is. */
  place: string;
  award: AwardKey;
  /** A key of `categories`, "" for none. */
  category: string;
  field: string;
  citation: string;
  votesFor: number | null;
  votesAgainst: number | null;
  isLeader: boolean;
  /** What tells them apart from others of the name: "sinh 12/5/1980". */
  mark: string;
};

/** How many were at the unit's meeting; null before it is written. */
type Meeting = { presentCount: number } | null;
/** What the dossier says of everybody in the sheet. */
type OfDossier = { meeting: Meeting; procedure: Procedure };
type Cells = (field: NomineeField) => string;
type Say = (field: NomineeField, message: string) => void;

/**
 * The nominees of a sheet, and everything that stands in the way, by cell. Rows in which nothing is written under a
 * known heading are none.
 */
export function readNominees(
  sheet: readonly SheetRow[],
  { meeting, procedure }: OfDossier,
): ImportReading<NomineeRow> {
  const failed = (problem: RowProblem) => ({ rows: [], preview: [], problems: [problem] });
  const heading = headingOf(sheet);
  if (!heading) {
    return failed(wholeTable(1, "Không thấy dòng tên cột. Dùng tệp mẫu, không sửa tên cột."));
  }
  const { layout } = heading;
  const table = readTable(sheet, layout.columns);
  if ("message" in table) return failed(table);
  if (table.rows.length === 0) return failed(wholeTable(1, "Tệp chưa có dòng nào được điền."));
  if (table.rows.length > mostNominees) {
    const message = `Tệp có ${table.rows.length} dòng, quá ${mostNominees}. Chia thành nhiều tệp, nhiều hồ sơ.`;
    return failed(wholeTable(1, message));
  }
  const reading: ImportReading<NomineeRow> = { rows: [], preview: [], problems: [] };
  for (const { line, cells } of table.rows) {
    const say: Say = (field, message) =>
      reading.problems.push(cellProblem(table, line, field, message));
    // A column of another layout is none of this table's.
    const cell: Cells = (field) => (cells as Partial<typeof cells>)[field] ?? "";
    const row = readRow(cell, { layout, meeting, procedure, table }, say);
    reading.preview.push({ line, cells: shownCells(row) });
    if (row.award === null || row.kind === null) continue;
    reading.rows.push({ line, row: { ...row, award: row.award, kind: row.kind } });
  }
  for (const { line, earlier } of repeated(reading.rows)) {
    const message = `trùng với dòng ${earlier}: cùng tên, cùng danh hiệu, hình thức. Bỏ một dòng; là hai người khác nhau thì thêm cột «Ngày sinh», ghi cho cả hai.`;
    reading.problems.push(cellProblem(table, line, "name", message));
  }
  reading.problems.sort((one, other) => one.line - other.line);
  return reading;
}

type Named = Pick<NomineeRow, "kind" | "name" | "mark">;

export const nameKey = ({ kind, name }: Named) => `${kind} ${foldCase(name)}`;

/**
 * Rows of one file that name somebody by the same letters are about the same one, unless each of them says what tells
 * them apart: then those that say the same are.
 */
export function personKeys(rows: readonly ImportedRow<Named>[]): (row: Named) => string {
  const unmarked = new Set(rows.flatMap(({ row }) => (row.mark === "" ? [nameKey(row)] : [])));
  return (row) =>
    unmarked.has(nameKey(row)) ? nameKey(row) : `${nameKey(row)} ${foldCase(row.mark)}`;
}

/** The lines that put somebody forward again for what an earlier line does. */
function repeated(rows: readonly ImportedRow<NomineeRow>[]): { line: number; earlier: number }[] {
  const personKey = personKeys(rows);
  const before = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const same = `${personKey(row)} ${row.award}`;
    const earlier = before.get(same);
    if (earlier !== undefined && row.name !== "") return [{ line, earlier }];
    before.set(same, line);
    return [];
  });
}

/** A row as far as it was understood. */
export type NomineeDraft = Omit<NomineeRow, "award" | "kind"> & {
  award: AwardKey | null;
  kind: Audience | null;
};

type Context = OfDossier & { layout: Layout; table: Table<NomineeField> };

function readRow(
  cell: Cells,
  { layout, meeting, procedure, table }: Context,
  say: Say,
): NomineeDraft {
  const category = readCategory(cell, layout, say);
  const kind = readKind(cell, layout, category?.isEnterprise === true, say);
  const isPerson = kind === "PERSON";
  const called = withHonorific(cell, isPerson, say);
  if (called.name.length < 2) say("name", "ghi đủ họ tên, tên hộ hoặc tên tập thể.");
  const place = [cell("room"), cell("place") || cell("home")].filter(Boolean).join(", ");
  checkLength(say, "name", called.name, 200);
  checkLength(say, "post", cell("post"), 300);
  checkLength(say, "place", place, 300);
  checkLength(say, "citation", cell("citation"), 500);
  checkLength(say, "field", cell("field"), 100);
  return {
    ...called,
    kind,
    post: cell("post"),
    place,
    award: readAward(cell, { kind, procedure }, say),
    category: category?.key ?? "",
    field: key(cell("field")) === "na" ? "" : cell("field"),
    citation: cell("citation"),
    ...readVotes(cell, meeting, say),
    isLeader: isPerson && readLeader(cell, category?.isLeader ?? null, table, say),
    mark: bornMark(cell("born")),
  };
}

function checkLength(say: Say, field: NomineeField, typed: string, most: number): void {
  if (typed.length > most) say(field, `viết gọn trong ${most} ký tự.`);
}

/** "12/5/1980" and "1980" alike. */
const bornMark = (born: string) =>
  born === "" ? "" : `sinh ${/^\d{4}$/u.test(born) ? "năm" : "ngày"} ${born}`.slice(0, 200);

function readKind(cell: Cells, layout: Layout, isEnterprise: boolean, say: Say): Audience | null {
  const typed = cell("class");
  const found = classOf(typed);
  if (!found && (typed !== "" || layout.kind === null)) {
    const names = classes.map(({ name }) => `«${name}»`).join(", ");
    say(
      "class",
      `${typed === "" ? "chưa ghi" : `không có loại “${typed}”`}. Ghi một trong: ${names}.`,
    );
    return null;
  }
  const kind = found?.kind ?? layout.kind;
  return kind === "COLLECTIVE" && isEnterprise ? "ENTERPRISE" : kind;
}

/** Codes of the older templates that say nothing here are passed over. */
function readCategory(cell: Cells, layout: Layout, say: Say) {
  const typed = cell("category");
  const found = categoryOf(typed);
  if (typed !== "" && !found && layout.kind === null) {
    say(
      "category",
      `không có loại đối tượng “${typed}”. Chọn trong trang «Danh mục» của tệp mẫu, hoặc để trống.`,
    );
  }
  return found ?? null;
}

function readAward(
  cell: Cells,
  { kind, procedure }: { kind: Audience | null; procedure: Procedure },
  say: Say,
): AwardKey | null {
  const filled = (["award", "form", "title"] as const).filter((field) => cell(field) !== "");
  const [field, another] = filled;
  if (!field) {
    say("award", "ghi danh hiệu hoặc hình thức, ví dụ «Giấy khen».");
    return null;
  }
  if (another) {
    say(another, "mỗi dòng một danh hiệu hoặc một hình thức: tách thành hai dòng.");
    return null;
  }
  const award = awardOf(cell(field));
  if (!award) {
    say(
      field,
      `danh mục không có “${cell(field)}”. Ghi đúng tên trong trang «Danh mục» của tệp mẫu, hoặc tên tắt như LĐTT, CSTĐCS.`,
    );
    return null;
  }
  if (kind && !findAwardKind(award)?.audiences.includes(kind)) {
    const fitting = awardKinds.filter(({ audiences }) => audiences.includes(kind));
    const names = fitting.map(({ name }) => `«${name}»`).join(", ");
    const whom = audienceNames[kind].toLowerCase();
    say(field, `«${awardName(award)}» không tặng cho ${whom}. Ghi một trong: ${names}.`);
    return null;
  }
  const refusal = procedureRefusal(award, procedure);
  if (refusal !== null) {
    say(field, refusal);
    return null;
  }
  return award;
}

const leadingPost = /trưởng|phó|chủ tịch|bí thư|giám đốc|chủ nhiệm|quản lý|lãnh đạo|thủ trưởng/iu;

/** By what is said of it; a post that may be a leading one is asked about, nobody else. */
function readLeader(
  cell: Cells,
  byCategory: boolean | null,
  { cellOf }: Table<NomineeField>,
  say: Say,
): boolean {
  const typed = key(cell("isLeader"));
  if (["co", "x", "1", "dung", "phai"].includes(typed)) return true;
  if (["khong", "0", "k", "khongphai"].includes(typed)) return false;
  if (typed !== "") {
    say("isLeader", "ghi «có» hoặc «không».");
    return false;
  }
  if (byCategory !== null) return byCategory;
  if (leadingPost.test(cell("post").normalize("NFC"))) {
    const where = cellOf("isLeader", 1) === null ? "thêm cột «Người lãnh đạo», ghi" : "ghi";
    const what = `«${cell("post")}» có phải lãnh đạo, quản lý không: ${where} «có» hoặc «không».`;
    say(cellOf("isLeader", 1) === null ? "post" : "isLeader", what);
  }
  return false;
}

function readVotes(cell: Cells, meeting: Meeting, say: Say) {
  const count = (field: "votesFor" | "votesAgainst") => {
    const typed = cell(field);
    if (typed === "") return null;
    if (/^\d{1,5}$/u.test(typed)) return Number(typed);
    say(field, "ghi số phiếu bằng chữ số, ví dụ 25.");
    return null;
  };
  const votesFor = count("votesFor");
  const votesAgainst = count("votesAgainst");
  const voted = (votesFor ?? 0) + (votesAgainst ?? 0);
  if (voted > 0 && !meeting) {
    say("votesFor", "ghi cuộc họp xét của đơn vị (số người dự) ở hồ sơ trước, rồi nhập số phiếu.");
  } else if (meeting && voted > meeting.presentCount) {
    say(
      "votesFor",
      `đồng ý và không đồng ý cộng lại ${voted}, nhiều hơn ${meeting.presentCount} người dự họp xét.`,
    );
  }
  return { votesFor, votesAgainst };
}
