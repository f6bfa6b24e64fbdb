import { z } from "zod";

export const notificationRefSchema = z.object({
  notificationId: z.uuid("Không tìm thấy thông báo."),
});

export const mailSettingSchema = z.object({
  mail: z.enum(["AT_ONCE", "DAILY", "NONE"], "Chọn cách nhận thư."),
  reminders: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

export const letterRefSchema = z.object({ letterId: z.uuid("Không tìm thấy thư.") });
