import { z } from "zod";
import { dateSchema } from "@/lib/text/dates";

const longLine = (limit: number, message: string) => z.string().trim().max(limit, message);
const lines = (what: string) =>
  longLine(10_000, `${what} dài quá 10.000 chữ cái.`)
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    );

const fields = {
  name: longLine(200, "Tên phong trào dài quá 200 chữ cái.")
    .min(1, "Nhập tên phong trào, ví dụ: Bản sạch, ruộng xanh.")
    // The template puts its own marks around the name.
    .transform((name) => name.replace(/^[“"'‘]+|[”"'’]+$/gu, "")),
  start: dateSchema("Ngày bắt đầu"),
  end: dateSchema("Ngày kết thúc"),
  contents: lines("Nội dung thi đua"),
  targets: lines("Chỉ tiêu"),
};

/** What a template asks of the office; `occasion` and `superior` where it asks for them. */
export const startFormSchema = z
  .object({
    template: z.enum(["regular", "thematic", "occasion", "superior"]),
    ...fields,
    occasion: longLine(200, "Tên sự kiện dài quá 200 chữ cái.").default(""),
    superior: longLine(500, "Tên kế hoạch của cấp trên dài quá 500 chữ cái.").default(""),
  })
  .refine(({ start, end }) => start <= end, {
    path: ["end"],
    message: "Ngày kết thúc phải sau ngày bắt đầu.",
  })
  .refine(({ template, occasion }) => template !== "occasion" || occasion !== "", {
    path: ["occasion"],
    message: "Nhập sự kiện chào mừng, ví dụ: kỷ niệm 82 năm Ngày Quốc khánh.",
  });

export type StartForm = z.output<typeof startFormSchema>;
export type StartFormInput = z.input<typeof startFormSchema>;

export const copyFormSchema = z.object({
  planId: z.uuid("Chọn kế hoạch để chép."),
  name: longLine(500, "Trích yếu dài quá 500 chữ cái.").min(
    1,
    "Nhập trích yếu của kế hoạch mới: kế hoạch về việc gì.",
  ),
});

export type CopyForm = z.output<typeof copyFormSchema>;

const oneOrMore = (value: unknown) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

export const lastYearFormSchema = z.object({
  planId: z.uuid("Chọn kế hoạch năm trước."),
  /** The version whose shifts were shown. */
  version: z.coerce.number().int().positive(),
  planYear: z.coerce.number().int().min(1900).max(2200),
  year: z.coerce.number().int().min(1900).max(2200),
  shifts: z.preprocess(oneOrMore, z.array(z.string().max(4000)).max(5000)),
});

export type LastYearForm = z.output<typeof lastYearFormSchema>;

export const carryFormSchema = z.object({
  planId: z.uuid("Không tìm thấy kế hoạch."),
  superiorPlanId: z.uuid("Không tìm thấy kế hoạch của cấp trên."),
  clauses: z.preprocess(
    oneOrMore,
    z.array(z.string().max(200)).min(1, "Chọn ít nhất một mục để lấy sang.").max(5000),
  ),
});

export type CarryForm = z.output<typeof carryFormSchema>;

export const superiorRefSchema = carryFormSchema.pick({ planId: true, superiorPlanId: true });
