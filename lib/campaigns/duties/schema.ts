import { z } from "zod";

const assignmentId = z.uuid("Không tìm thấy việc này.");
const occurrence = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, "Không rõ lần nào. Tải lại trang rồi bấm lại.")
  .default("");

export const dutyRefSchema = z.object({ assignmentId });

export const dutyTimeSchema = z.object({ assignmentId, occurrence });

export const dutyDoneSchema = dutyTimeSchema.extend({
  note: z.string().trim().max(1_000, "Ghi chú dài quá 1.000 chữ cái. Ghi ngắn lại.").default(""),
});

export const questionSchema = z.object({
  assignmentId,
  question: z
    .string("Viết câu hỏi.")
    .trim()
    .min(1, "Viết câu hỏi.")
    .max(2_000, "Câu hỏi dài quá 2.000 chữ cái. Hỏi ngắn lại."),
});

export const answerSchema = z.object({
  assignmentId,
  questionId: z.uuid("Không tìm thấy câu hỏi."),
  answer: z
    .string("Viết câu trả lời.")
    .trim()
    .min(1, "Viết câu trả lời.")
    .max(4_000, "Trả lời dài quá 4.000 chữ cái. Trả lời ngắn lại."),
});

export type DutyRef = z.output<typeof dutyRefSchema>;
export type DutyTimeRef = z.output<typeof dutyTimeSchema>;
export type DutyDone = z.output<typeof dutyDoneSchema>;
export type Question = z.output<typeof questionSchema>;
export type Answer = z.output<typeof answerSchema>;
