import { z } from "zod";
import { type Clause, longestClauseId, type OfficialDocument } from "./model";
import { parseBareLabel } from "./outline/label";
import { printable } from "./renderers/printable";
import { tidyDocument } from "./tidy-document";
import { walkDocument } from "./walk";

// An OfficialDocument that came from a browser. Nothing is taken on trust; what a hand may leave untidy (spaces, halves
// of characters, runs cut in two) is put right, what no editor makes is refused.

/** Labels can nest no deeper; a page that sends more was not made by the editor. */
const deepestOutline = 40;

const words = z.string();
const textRun = z.strictObject({
  text: words,
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});
const run = z.union([textRun, z.strictObject({ footnote: z.array(textRun) })]);
const richText = z.array(run);

const cell = z.union([
  z.strictObject({ text: richText }),
  z.strictObject({ merged: z.enum(["left", "up"]) }),
]);
const table = z
  .strictObject({
    headerRows: z.int().min(0),
    rows: z.array(z.array(cell).min(1)).min(1),
  })
  .refine(
    ({ headerRows, rows }) =>
      headerRows <= rows.length && rows.every((row) => row.length === rows[0]?.length),
    "Bảng có hàng thiếu ô.",
  );

const marker = z.enum([
  "part",
  "upper",
  "roman",
  "decimal",
  "nested",
  "letter",
  "star",
  "dash",
  "plus",
  "none",
]);

const kind = z.enum([
  "purpose",
  "requirements",
  "theme",
  "contents",
  "targets",
  "criteria",
  "rewardForms",
  "audience",
  "solutions",
  "timeline",
  "activities",
  "budget",
  "assignments",
  "closing",
]);

const clause: z.ZodType<Clause> = z.lazy(() =>
  z
    .strictObject({
      id: z
        .string()
        .min(1)
        .max(longestClauseId, "Mã của mục quá dài. Tải lại trang rồi soạn tiếp."),
      marker,
      label: words,
      kind: kind.nullable(),
      heading: z.boolean(),
      text: richText,
      table: table.nullable(),
      children: z.array(clause),
    })
    .refine((one) => (one.marker === "none") === (one.label === ""), "Nhãn của mục không rõ loại.")
    .refine(
      (one) => one.label === "" || parseBareLabel(one.label)?.label === one.label,
      "Nhãn của mục không đọc được.",
    )
    .refine(
      (one) => !one.table || (one.marker === "none" && one.text.length === 0),
      "Mục có bảng thì không có chữ.",
    ),
);

const document = z.strictObject({
  type: words.max(100, "Tên loại văn bản dài quá 100 chữ cái."),
  agency: z.array(words.max(500, "Tên cơ quan dài quá 500 chữ cái.")),
  national: z.array(words.max(500, "Quốc hiệu, Tiêu ngữ dài quá 500 chữ cái.")),
  number: words.max(20, "Số văn bản dài quá 20 chữ cái.").nullable(),
  symbol: words.max(50, "Ký hiệu dài quá 50 chữ cái."),
  place: words.max(100, "Địa danh dài quá 100 chữ cái.").nullable(),
  date: z.strictObject({
    day: words.max(10, "Ngày gồm một hoặc hai chữ số.").nullable(),
    month: words.max(10, "Tháng gồm một hoặc hai chữ số.").nullable(),
    year: words.max(10, "Năm gồm bốn chữ số.").nullable(),
  }),
  subject: richText,
  preamble: z.array(richText),
  body: z.array(clause),
  closing: z.array(richText),
  recipients: z.array(words),
  signature: z.strictObject({ lines: z.array(words), name: words }),
  annexes: z.array(
    z.strictObject({ label: words, title: words, note: words, body: z.array(clause) }),
  ),
});

/** An OfficialDocument as a browser sends it → the same in its normal form (`tidyDocument`). */
export const documentSchema: z.ZodType<OfficialDocument> = z
  .unknown()
  .refine(isShallow, "Dàn ý có quá nhiều cấp.")
  .pipe(document as unknown as z.ZodType<OfficialDocument>)
  .transform((given) => tidyDocument(printable(given)))
  .refine(hasUniqueIds, "Hai mục mang cùng một mã. Tải lại trang rồi soạn tiếp.");

function hasUniqueIds(given: OfficialDocument): boolean {
  const ids = [...walkDocument(given)].map(({ clause: { id } }) => id);
  return new Set(ids).size === ids.length;
}

/** Looked at level by level: a tree deep enough would overturn any function that calls itself. */
function isShallow(given: unknown): boolean {
  // A clause takes two levels (itself and the list of its children), and its table five more.
  const deepest = 2 * deepestOutline + 8;
  let level: unknown[] = [given];
  for (let depth = 0; depth < deepest; depth++) {
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}
