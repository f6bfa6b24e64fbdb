import { z } from "zod";
import { nationalTitle, type OfficialDocument } from "@/lib/documents/model";
import { parseParts } from "@/lib/documents/outline/parse";
import { printParts } from "@/lib/documents/outline/print";

const line = (limit: number, message: string) => z.string().trim().max(limit, message).default("");

/** The plain form of a plan: its header field by field, the rest as outline text (docs/outline.md). */
export const planFormSchema = z.object({
  type: z
    .string()
    .trim()
    .min(1, "Nhập tên loại văn bản, ví dụ: KẾ HOẠCH, BÁO CÁO.")
    .max(100, "Tên loại văn bản dài quá 100 chữ cái."),
  agency: line(500, "Tên cơ quan dài quá 500 chữ cái."),
  number: line(20, "Số văn bản dài quá 20 chữ cái."),
  symbol: line(50, "Ký hiệu dài quá 50 chữ cái."),
  place: line(100, "Địa danh dài quá 100 chữ cái."),
  day: datePart("Ngày", 31),
  month: datePart("Tháng", 12),
  year: z
    .string()
    .trim()
    .regex(/^(\d{4})?$/, "Năm gồm bốn chữ số, hoặc để trống.")
    .default(""),
  subject: z
    .string()
    .trim()
    .min(1, "Nhập trích yếu: văn bản về việc gì.")
    .max(2_000, "Trích yếu dài quá 2.000 chữ cái."),
  content: z.string().max(1_000_000, "Nội dung dài quá 1.000.000 chữ cái."),
});

export type PlanForm = z.output<typeof planFormSchema>;

function datePart(name: string, greatest: number) {
  return z
    .string()
    .trim()
    .refine(
      (part) =>
        part === "" || (/^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= greatest),
      `${name} là số từ 1 đến ${greatest}, hoặc để trống.`,
    )
    .default("");
}

/** The document → what the form shows. */
export function planFormOf(document: OfficialDocument): PlanForm {
  return {
    type: document.type,
    agency: document.agency.join("\n"),
    number: document.number ?? "",
    symbol: document.symbol,
    place: document.place ?? "",
    day: document.date.day ?? "",
    month: document.date.month ?? "",
    year: document.date.year ?? "",
    ...printParts(document),
  };
}

/** What the form holds → the document, with Quốc hiệu and Tiêu ngữ as every paper has them. */
export function documentOfPlanForm(form: PlanForm): OfficialDocument {
  const agency = form.agency.split("\n").map((name) => name.trim());
  return {
    type: form.type,
    agency: agency.filter((name) => name !== ""),
    national: nationalTitle,
    number: form.number || null,
    symbol: form.symbol.replace(/^\//, ""),
    place: form.place || null,
    date: { day: form.day || null, month: form.month || null, year: form.year || null },
    ...parseParts(form),
  };
}
