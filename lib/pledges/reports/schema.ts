import { z } from "zod";
import { amountFault, parseAmount } from "@/lib/pledges/amounts";
import { photoFormSchema } from "@/lib/pledges/photos/schema";
import { capitalised } from "@/lib/text/capitalised";
import { mostLineWords } from "./fields";

/** Client-safe: what the forms of a report may contain. */

const reportId = z.uuid("Không tìm thấy báo cáo.");
const version = z.coerce.number("Không rõ bản nào. Tải lại trang.").int().min(1).max(2_147_483_647);

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Viết gọn trong ${most.toLocaleString("vi-VN")} ký tự.`);

export const reportRefSchema = z.object({ reportId, version });
export type ReportRef = z.output<typeof reportRefSchema>;

export const beginReportSchema = z.object({
  campaignId: z.uuid("Không tìm thấy phong trào."),
  period: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Không rõ kỳ báo cáo."),
});

const fieldsSchema = z.string().transform((text, context): Record<string, string> => {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: "custom", message: "Không đọc được trang đang sửa. Tải lại trang." });
    return z.NEVER;
  }
});

/** Where a press leads once what was typed is kept. */
const reportWays = ["stay", "photos", "check"] as const;

/** The form of a draft: its fields stand beside these by their own names. */
export const saveReportSchema = z.looseObject({
  reportId,
  version,
  /** What the form showed, as JSON. */
  base: fieldsSchema.default({}),
  to: z.enum(reportWays).catch("stay").default("stay"),
  auto: z.literal("on").optional(),
});

/** A photo of a report; which kind it is, the record says where the form does not. */
export const reportPhotoSchema = photoFormSchema.extend({ reportId });

export const submitReportSchema = reportRefSchema.extend({ lateReason: words(1_000).default("") });
export type ReportSubmission = z.output<typeof submitReportSchema>;

export const returnReportSchema = reportRefSchema.extend({
  reason: words(2_000).min(1, "Ghi lý do trả lại: cần bổ sung gì."),
});

const correctedFields = {
  lineId: z.uuid("Không tìm thấy dòng này."),
  value: z
    .string()
    .trim()
    .default("")
    .transform((typed, context): string | null => {
      if (typed === "") return null;
      const amount = parseAmount(typed);
      if (amount !== null) return amount;
      context.addIssue({ code: "custom", message: capitalised(amountFault(typed)) });
      return z.NEVER;
    }),
  words: words(mostLineWords).default(""),
  reason: words(1_000).min(1, "Ghi lý do đính chính: vì sao số cũ không đúng."),
  /** What the form showed of the line (`shownLine`). */
  shown: z.string().optional(),
};

export const correctionSchema = z.object(correctedFields);
export type CorrectionForm = z.output<typeof correctionSchema>;

export const decisionSchema = z
  .object({
    correctionId: z.uuid("Không tìm thấy đề nghị đính chính."),
    accept: z.enum(["true", "false"], "Chọn nhận hay không nhận.").transform((it) => it === "true"),
    note: words(1_000).default(""),
  })
  .refine(({ accept, note }) => accept || note !== "", {
    path: ["note"],
    message: "Ghi lý do không nhận.",
  });
export type CorrectionDecision = z.output<typeof decisionSchema>;
