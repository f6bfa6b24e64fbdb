import { z } from "zod";
import { UnitKind } from "@/lib/db/generated/enums";

/** Whom to remind of what: one unit, or all that owe it, of one kind where that is said. */
export const remindSchema = z.object({
  campaignId: z.uuid("Không tìm thấy phong trào."),
  what: z
    .string()
    .regex(/^(?:pledge:(?:\d{4})?|report:\d{4}-\d{2}-\d{2})$/, "Chọn đợt đăng ký hoặc kỳ báo cáo."),
  unitId: z.uuid("Không tìm thấy đơn vị.").optional(),
  kind: z.enum(UnitKind, "Không có loại đơn vị này.").optional(),
});

export type RemindInput = z.output<typeof remindSchema>;
