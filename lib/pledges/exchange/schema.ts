import { z } from "zod";
import { mostRows } from "./table";

/** Client-safe: what the forms of import may contain, and what is imported. */

export const importLimits = { extensions: [".xlsx"], maximumMegabytes: 2 };

const tooLarge = "Tệp quá 2 MB. Chia thành nhiều tệp.";
const notRead = "Không đọc được bảng đã xem trước. Chọn lại tệp.";

/** "pledge:2026", "report:2026-06-20": of which round or period a table is. */
export const whatSchema = z
  .string("Chọn đợt đăng ký hoặc kỳ báo cáo.")
  .transform((value, context) => {
    const [, kind, key = ""] = /^(pledge|report):(.*)$/.exec(value) ?? [];
    if (kind === "pledge" && /^(\d{4})?$/.test(key)) return { kind, key } as const;
    if (kind === "report" && /^\d{4}-\d{2}-\d{2}$/.test(key)) return { kind, key } as const;
    context.addIssue({ code: "custom", message: "Chọn đợt đăng ký hoặc kỳ báo cáo." });
    return z.NEVER;
  });
export type TableWhat = z.output<typeof whatSchema>;

/** Inverse of `whatSchema`. */
export const whatKey = ({ kind, key }: TableWhat) => `${kind}:${key}`;

const campaignId = z.uuid("Không tìm thấy phong trào.");

/** A file from a form. */
export const tableFileSchema = z.object({
  campaignId,
  what: whatSchema,
  file: z.file("Chọn tệp .xlsx.").max(importLimits.maximumMegabytes * 1_000_000, tooLarge),
});

/** The rows of a sheet with the name of its file, as they were read for the preview. */
const readRows = z.object({
  file: z.string().trim().min(1).max(200),
  rows: z
    .array(z.object({ line: z.int().positive(), cells: z.array(z.string().max(40_000)).max(100) }))
    .max(mostRows + 100),
});
export type ReadRows = z.output<typeof readRows>;

/** The same rows sent along from the preview. */
export const tableRowsSchema = z.object({
  campaignId,
  what: whatSchema,
  table: z
    .string(notRead)
    .max(8_000_000, tooLarge)
    .transform((text, context): ReadRows => {
      const read = readRows.safeParse(parsed(text));
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: notRead });
      return z.NEVER;
    }),
});

/** With why they come late. */
export const importTableSchema = tableRowsSchema.extend({
  lateReason: z.string().trim().max(1000, "Lý do không quá 1.000 ký tự.").default(""),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
