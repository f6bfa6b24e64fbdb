import { z } from "zod";

/** What is typed. */
const bulletinTextSchema = z.object({
  text: z
    .string()
    .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, "Nhập lời bản tin, hoặc bấm lấy lại lời viết sẵn.")
        .max(6000, "Bản tin dài quá 6.000 chữ cái; loa chỉ đọc chừng 300 chữ."),
    ),
});

export const bulletinRefSchema = z.object({
  planId: z.uuid("Không tìm thấy kế hoạch."),
  /** Of the text this one was written over; 0 when nobody had written one. */
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().min(0),
});

export const bulletinFormSchema = bulletinRefSchema.extend({
  ...bulletinTextSchema.shape,
  /** When what is hidden from the public was chosen, as the page said it ("" for no publication). */
  hiddenSince: z.string().optional(),
});

export type BulletinForm = z.output<typeof bulletinFormSchema>;
export type BulletinRef = z.output<typeof bulletinRefSchema>;
