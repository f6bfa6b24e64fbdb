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

export const showSignedCopySchema = z.object({
  planId,
  attachmentId: z.uuid("Không tìm thấy tệp. Tải lại trang."),
  isPublic: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});

export type ShowSignedCopy = z.output<typeof showSignedCopySchema>;
