import { z } from "zod";
import { longestCaption } from "./limits";

/** Client-safe: the form that adds a photo. */
export const photoFormSchema = z.object({
  photo: z.file("Chọn một ảnh."),
  caption: z
    .string()
    .trim()
    .max(longestCaption, `Chú thích không quá ${longestCaption} ký tự.`)
    .default(""),
  kind: z.enum(["PAPER", "ACTIVITY"], "Không rõ ảnh gì. Tải lại trang.").default("ACTIVITY"),
});

export const photoRefSchema = z.object({ photoId: z.uuid("Không tìm thấy ảnh.") });
