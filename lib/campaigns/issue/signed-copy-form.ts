import { z } from "zod";

const planId = z.uuid("Không tìm thấy kế hoạch.");

export const signedCopySchema = z.object({
  planId,
  file: z.file("Chọn tệp văn bản đã ký."),
  /** A box that is not ticked sends nothing. */
  isPublic: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});

export type SignedCopyForm = z.output<typeof signedCopySchema>;

export const showSignedCopySchema = z
  .object({
    planId,
    attachmentId: z.uuid("Không tìm thấy tệp. Tải lại trang."),
    isPublic: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
    /** Why the public is to see it no longer; to show it needs none. */
    reason: z
      .string()
      .default("")
      .transform((typed) => typed.normalize("NFC").trim())
      .pipe(z.string().max(1000, "Lý do quá dài: tối đa 1.000 chữ cái.")),
  })
  .refine(({ isPublic, reason }) => isPublic || reason !== "", {
    path: ["reason"],
    message: "Ghi lý do thôi hiện, để người sau hiểu.",
  });

export type ShowSignedCopy = z.output<typeof showSignedCopySchema>;
