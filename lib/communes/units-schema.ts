import { z } from "zod";
import type { UnitKind } from "@/lib/db/generated/enums";
import { dateSchema, optionalDateSchema } from "@/lib/text/dates";

export const unitKinds = [
  "DEPARTMENT",
  "PUBLIC_SERVICE",
  "PARTY",
  "MASS_ORGANISATION",
  "SCHOOL",
  "HEALTH",
  "POLICE",
  "MILITARY",
  "VILLAGE",
  "OTHER",
] as const satisfies UnitKind[];

const written = (message: string) =>
  z
    .string(message)
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " "))
    .pipe(z.string().min(1, message).max(150, "Dài nhất 150 ký tự."));

const name = written("Nhập tên đơn vị.");
const shortName = z
  .string()
  .default("")
  .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " ") || null)
  .refine((value) => value === null || value.length <= 80, "Dài nhất 80 ký tự.");

/** What the commune says of a unit. */
export const unitSchema = z.object({
  name,
  shortName,
  kind: z.enum(unitKinds, "Chọn loại đơn vị."),
  parentId: z
    .string()
    .default("")
    .transform((id) => id || null)
    .pipe(z.union([z.null(), z.uuid("Chọn đơn vị trong danh sách.")])),
  validFrom: optionalDateSchema("Ngày thành lập"),
});
export type UnitInput = z.output<typeof unitSchema>;

export const unitRefSchema = z.object({
  unitId: z.uuid("Không tìm thấy đơn vị."),
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().positive(),
});
export type UnitRef = z.output<typeof unitRefSchema>;

export const changedUnitSchema = unitSchema.extend(unitRefSchema.shape);

export const renamedUnitSchema = unitRefSchema.extend({
  name,
  shortName,
  from: dateSchema("Ngày mang tên mới"),
});
export const mergedUnitSchema = unitRefSchema.extend({
  intoId: z.uuid("Chọn đơn vị nhận."),
  from: dateSchema("Ngày sáp nhập"),
});
export const endedUnitSchema = unitRefSchema.extend({ on: dateSchema("Ngày cuối cùng") });

/** What the list's address asks for. */
export const unitFilterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  show: z.enum(["current", "all"]).catch("current"),
});
