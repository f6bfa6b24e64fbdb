import { z } from "zod";

const line = (message: string, longest = 100) =>
  z
    .string(message)
    .trim()
    .normalize("NFC")
    .min(1, message)
    .max(longest, `Dài nhất ${longest} ký tự.`);

/** What the operator says of a new commune. */
export const newCommuneSchema = z.object({
  kind: z.enum(["COMMUNE", "WARD", "SPECIAL_ZONE"], "Chọn xã, phường hoặc đặc khu."),
  name: line("Nhập tên, không kèm chữ xã, phường, đặc khu."),
  code: z
    .string()
    .trim()
    .regex(/^\d{5}$/, "Mã đơn vị hành chính có 5 chữ số, ví dụ 03241."),
  provinceName: line("Nhập tên tỉnh, thành phố."),
  provinceCode: z
    .string()
    .trim()
    .regex(/^\d{2}$/, "Mã tỉnh có 2 chữ số, ví dụ 11."),
});

export type NewCommune = z.output<typeof newCommuneSchema>;
