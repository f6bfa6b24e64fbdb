import { z } from "zod";
import { dateSchema } from "@/lib/text/dates";

/** What every form of a rule says besides its value. */
export const ruleFormSchema = z.object({
  key: z.string().max(100),
  /** Several boxes of one name come as a list. */
  value: z
    .union(
      [z.string(), z.array(z.string()).transform((chosen) => chosen.join(","))],
      "Nhập giá trị.",
    )
    .pipe(z.string().max(5000, "Dài quá.")),
  validFrom: dateSchema("Ngày áp dụng"),
  legalBasis: z
    .string("Nhập căn cứ.")
    .trim()
    .normalize("NFC")
    .min(1, "Nhập căn cứ: văn bản nào của xã hoặc cấp trên quy định.")
    .max(500, "Dài nhất 500 ký tự."),
  isVerified: z.enum(["yes", "no"], "Chọn đã đối chiếu hay chưa.").transform((is) => is === "yes"),
  note: z
    .string()
    .default("")
    .transform((typed) => typed.trim().normalize("NFC") || null)
    .refine((note) => note === null || note.length <= 500, "Dài nhất 500 ký tự."),
  /** The commune's newest row when the form was drawn: changed since, nothing is overwritten. */
  seen: z.string().max(40),
});
export type RuleForm = z.output<typeof ruleFormSchema>;

export const ruleRefSchema = z.object({ ruleId: z.uuid("Không tìm thấy quy định.") });
export const endedRuleSchema = ruleRefSchema.extend({ on: dateSchema("Ngày cuối cùng") });

export const confirmRulesSchema = z.object({
  ruleIds: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z
      .array(z.uuid("Không tìm thấy quy định."))
      .min(1, "Chọn ít nhất một quy định đã đối chiếu.")
      .max(500, "Chọn tối đa 500 quy định."),
  ),
  citation: z
    .string("Ghi văn bản đã đối chiếu.")
    .trim()
    .normalize("NFC")
    .min(1, "Ghi văn bản đã đối chiếu: tên loại, số, ngày, cơ quan ban hành.")
    .max(200, "Dài nhất 200 ký tự."),
  since: dateSchema("Ngày văn bản có hiệu lực"),
});
export type ConfirmRules = z.output<typeof confirmRulesSchema>;
