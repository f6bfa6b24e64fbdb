import { z } from "zod";
import { emblemLimits } from "./stock/emblem-limits";

export const decisionRefSchema = z.object({ decisionId: z.uuid() });

export const certificateRefSchema = z.object({ certificateId: z.uuid() });

export const voidSchema = certificateRefSchema.extend({
  reason: z
    .string()
    .trim()
    .min(5, "Ghi lý do hủy, ví dụ: in hỏng, mất, ghi sai tên.")
    .max(500, "Lý do dài quá 500 chữ cái."),
});

/** Sent by a button; "" is the whole certificate on white paper. */
export const printSchema = decisionRefSchema.extend({
  layoutId: z.union([z.literal(""), z.uuid()]).default(""),
  form: z.enum(["pdf", "zip"]),
});

export const emblemSchema = z.object({
  emblem: z
    .file("Chọn ảnh Quốc huy.")
    .max(
      emblemLimits.maximumMegabytes * 1024 * 1024,
      `Ảnh quá ${emblemLimits.maximumMegabytes} MB. Thu nhỏ rồi gửi lại.`,
    ),
});

export const stockRefSchema = z.object({ layoutId: z.uuid() });
