import { z } from "zod";
import { planRefSchema } from "@/lib/campaigns/schema";
import { dateSchema } from "@/lib/text/dates";
import { documentKinds } from "./numbering";

const optionalId = z.preprocess(
  (given) => (given === "" ? undefined : given),
  z.uuid("Không tìm thấy số đã giữ. Tải lại trang.").optional(),
);

export const issueSchema = planRefSchema.extend({
  issuedOn: dateSchema("Ngày ban hành"),
  reservedNumberId: optionalId,
  /** The number the page showed: another in its place is said before it is given. */
  expectedNumber: z.coerce.number().int().positive().optional(),
});

export type IssueForm = z.output<typeof issueSchema>;

const number = z.coerce
  .number("Số phải là một số nguyên dương, ví dụ 12.")
  .int("Số phải là một số nguyên dương, ví dụ 12.")
  .min(1, "Số phải là một số nguyên dương, ví dụ 12.")
  .max(99_999, "Số quá lớn. Kiểm tra lại số vừa ghi.");

const optionalNumber = z.preprocess(
  (given) => (typeof given === "string" && given.trim() === "" ? undefined : given),
  number.optional(),
);

/** A series as a form names it: "2026-PLAN", "2026-" for the one of all kinds. */
export const seriesSchema = z
  .string("Không rõ sổ nào. Tải lại trang.")
  .regex(
    new RegExp(`^20\\d\\d-(?:${documentKinds.join("|")})?$`),
    "Không rõ sổ nào. Tải lại trang.",
  )
  .transform((written) => {
    const [year = "", kind = ""] = written.split("-");
    return {
      year: Number(year),
      kind: documentKinds.find((known) => known === kind) ?? null,
    } as const;
  });

export const reserveSchema = z.object({
  series: seriesSchema,
  /** The first of them; the next free one when left out. */
  number: optionalNumber,
  count: z.coerce
    .number("Nhập bao nhiêu số cần giữ, từ 1 đến 20.")
    .int("Nhập bao nhiêu số cần giữ, từ 1 đến 20.")
    .min(1, "Nhập bao nhiêu số cần giữ, từ 1 đến 20.")
    .max(20, "Mỗi lần giữ nhiều nhất 20 số.")
    .default(1),
  note: z
    .string()
    .trim()
    .min(1, "Ghi rõ giữ số cho việc gì, ví dụ “Kế hoạch Tết, chờ ký”.")
    .max(300, "Ghi gọn trong 300 chữ cái."),
});

export type ReserveForm = z.output<typeof reserveSchema>;

export const releaseSchema = z.object({
  series: seriesSchema,
  numberId: z.uuid("Không tìm thấy số. Tải lại trang."),
});

export const enterSchema = z.object({
  series: seriesSchema,
  number,
  symbol: z
    .string()
    .trim()
    .min(1, "Nhập ký hiệu sau dấu gạch chéo, ví dụ KH-UBND.")
    .max(50, "Ký hiệu dài quá 50 chữ cái.")
    .regex(/^[\p{L}\d]+(?:[-&/][\p{L}\d]+)*$/u, "Ký hiệu ghi liền, ví dụ KH-UBND, UBND-VHXH."),
  issuedOn: dateSchema("Ngày ban hành"),
  subject: z
    .string()
    .trim()
    .min(1, "Nhập trích yếu của văn bản giấy.")
    .max(500, "Trích yếu dài quá 500 chữ cái."),
  /** Who signed, where it is kept. */
  note: z.string().trim().max(300, "Ghi gọn trong 300 chữ cái.").default(""),
});

export type EnterForm = z.output<typeof enterSchema>;

export const startSeriesSchema = z.object({ series: seriesSchema, next: number });

export type StartSeriesForm = z.output<typeof startSeriesSchema>;
