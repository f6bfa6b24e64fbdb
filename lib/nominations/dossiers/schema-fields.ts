import { z } from "zod";

// What the forms of a dossier have in common.

export const version = z.coerce
  .number("Không rõ bản đang xem. Tải lại trang.")
  .int()
  .positive()
  .max(2_147_483_647);
export const dossierId = z.uuid("Không tìm thấy hồ sơ.");
export const nominationId = z.uuid("Không tìm thấy đề nghị.");

export const line = (subject: string, max = 300) =>
  z.string().trim().max(max, `${subject} không quá ${max} ký tự.`).default("");
export const text = (subject: string, max: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(max, `${subject} không quá ${max.toLocaleString("vi-VN")} ký tự.`))
    .default("");

export const count = (subject: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, `${subject} ghi bằng chữ số, ví dụ 35.`)
    .transform(Number);
export const optionalCount = (subject: string) =>
  z
    .union([z.literal("").transform(() => null), count(subject)])
    .nullish()
    .transform((given) => given ?? null);
