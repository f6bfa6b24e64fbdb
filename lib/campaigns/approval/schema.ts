import { z } from "zod";
import { planRefSchema } from "@/lib/campaigns/schema";
import { dateSchema, optionalDateSchema } from "@/lib/text/dates";

const { planId } = planRefSchema.shape;

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Viết gọn trong ${most.toLocaleString("vi-VN")} chữ cái.`);

export const submissionFormSchema = planRefSchema
  .extend({
    message: words(2_000).default(""),
    contentCheckerId: z.uuid("Chọn người soát nội dung."),
    formCheckerId: z.uuid("Chọn người soát thể thức."),
  })
  .refine(({ contentCheckerId, formCheckerId }) => contentCheckerId !== formCheckerId, {
    path: ["formCheckerId"],
    message: "Chọn người khác với người soát nội dung: mỗi người chịu trách nhiệm một phần.",
  });
export type SubmissionForm = z.output<typeof submissionFormSchema>;

export const planOnlySchema = z.object({ planId });

export const checkFormSchema = z.object({
  planId,
  kind: z.enum(["CONTENT", "FORM"], "Không rõ phần soát. Tải lại trang."),
  note: words(2_000).default(""),
});
export type CheckForm = z.output<typeof checkFormSchema>;

export const checkerFormSchema = z.object({
  planId,
  kind: z.enum(["CONTENT", "FORM"], "Không rõ phần soát. Tải lại trang."),
  checkerId: z.uuid("Chọn người soát."),
});
export type CheckerForm = z.output<typeof checkerFormSchema>;

export const returnFormSchema = z.object({
  planId,
  reason: words(4_000).min(1, "Viết lý do trả lại: cần sửa gì, ở chỗ nào."),
});
export type ReturnForm = z.output<typeof returnFormSchema>;

export const handFormSchema = z.object({
  planId,
  delegationId: z.uuid("Chọn Phó Chủ tịch ký thay."),
});
export type HandForm = z.output<typeof handFormSchema>;

/** One of the two is on the page: a code where the person has enrolled for it, else the password. */
export const approvalFormSchema = planRefSchema.extend({
  password: z.string().min(1, "Nhập mật khẩu.").max(1_000).optional(),
  code: z.string().trim().min(1, "Nhập mã xác nhận.").max(100).optional(),
});
export type ApprovalForm = z.output<typeof approvalFormSchema>;

export const delegationFormSchema = z
  .object({
    deputyId: z.uuid("Chọn Phó Chủ tịch."),
    scope: words(500).min(1, "Ghi lĩnh vực được giao ký thay."),
    basis: words(500).min(1, "Ghi số, ký hiệu, ngày của văn bản giao việc."),
    validFrom: dateSchema("Ngày bắt đầu"),
    validTo: optionalDateSchema("Ngày kết thúc"),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ["validTo"],
    message: "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
  });
export type DelegationForm = z.output<typeof delegationFormSchema>;

export const delegationRefSchema = z.object({
  delegationId: z.uuid("Không tìm thấy việc giao ký thay."),
});
