import { z } from "zod";
import { longestClauseId } from "@/lib/documents/model";

const body = z
  .string("Viết ý kiến.")
  .trim()
  .min(1, "Viết ý kiến.")
  .max(4_000, "Ý kiến dài quá 4.000 chữ cái. Chia làm hai ý kiến.");

/** Check boxes: none, one, or several. */
const mentions = z
  .preprocess(
    (given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.uuid("Chọn lại người cần nhắc.")).max(50, "Nhắc nhiều nhất 50 người."),
  )
  .transform((ids) => [...new Set(ids)]);

const planId = z.uuid("Không tìm thấy kế hoạch.");
const commentId = z.uuid("Không tìm thấy ý kiến.");
const version = z.coerce.number("Không rõ ý kiến đang xem. Tải lại trang.").int().positive();

/** What a person does with comments: one form, told apart by its button. */
export const commentFormSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("write"),
      planId,
      clauseId: z
        .string()
        .max(longestClauseId)
        .optional()
        .transform((id) => id || null),
      body,
      mentions,
    }),
    z.object({ intent: z.literal("answer"), planId, commentId, body, mentions }),
    z.object({ intent: z.literal("edit"), planId, commentId, version, body, mentions }),
    z.object({ intent: z.enum(["delete", "resolve", "reopen"]), planId, commentId, version }),
  ],
  "Không rõ việc cần làm. Tải lại trang rồi bấm lại.",
);

export type CommentForm = z.output<typeof commentFormSchema>;
export type WrittenComment = Omit<Extract<CommentForm, { intent: "write" }>, "intent">;
export type WrittenAnswer = Omit<Extract<CommentForm, { intent: "answer" }>, "intent">;
export type EditedComment = Omit<Extract<CommentForm, { intent: "edit" }>, "intent">;
export type CommentRef = { planId: string; commentId: string; version: number };
