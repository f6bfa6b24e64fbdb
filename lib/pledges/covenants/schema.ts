import { z } from "zod";

const words = (most: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, `Viết gọn trong ${most.toLocaleString("vi-VN")} ký tự.`);

export const covenantRefSchema = z.object({
  covenantId: z.uuid("Không tìm thấy giao ước."),
  version: z.coerce.number("Tải lại trang rồi làm lại.").int().positive().max(2_147_483_647),
});
export type CovenantRef = z.output<typeof covenantRefSchema>;

const fewest = 2;

export const covenantFormSchema = z
  .object({
    campaignId: z.uuid("Không tìm thấy phong trào."),
    /** Of the one being changed; both missing for a new one. */
    covenantId: z.uuid("Không tìm thấy giao ước.").optional(),
    version: z.coerce
      .number("Tải lại trang rồi làm lại.")
      .int()
      .positive()
      .max(2_147_483_647)
      .optional(),
    round: z
      .string()
      .regex(/^(\d{4})?$/, "Chọn đợt đăng ký.")
      .default(""),
    name: words(200, "Ghi tên cụm, khối thi đua, ví dụ: Cụm thi đua số 1."),
    content: words(20_000, "Ghi các điều giao ước, mỗi điều một dòng."),
    unitIds: z
      .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], "Chọn các đơn vị cùng ký.")
      .default([]),
    leadUnitId: z.uuid("Chọn đơn vị làm cụm trưởng, khối trưởng."),
  })
  .refine(({ unitIds }) => new Set(unitIds).size >= fewest, {
    path: ["unitIds"],
    message: "Chọn từ hai đơn vị trở lên: giao ước là các đơn vị cam kết với nhau.",
  })
  .refine(({ unitIds, leadUnitId }) => unitIds.includes(leadUnitId), {
    path: ["leadUnitId"],
    message: "Cụm trưởng, khối trưởng phải là một trong các đơn vị cùng ký.",
  });
export type CovenantForm = z.output<typeof covenantFormSchema>;

/** The promises of a covenant: one a line. */
export function promisesOf(content: string): string[] {
  return content
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-+•*])\s*/u, "").trim())
    .filter((line) => line !== "");
}
