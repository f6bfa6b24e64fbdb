import { z } from "zod";
import { limits } from "@/lib/documents/readers/limits";

/** Files a plan may come from; what a browser offers to choose, and what the page says. */
export const importExtensions = [".docx", ".doc", ".pdf", ".txt"];
export const importMegabytes = limits.fileBytes / 1_000_000;

/** A plan to start from: a file, or text pasted into the page. */
export const importFormSchema = z
  .object({
    file: z
      .instanceof(File)
      .refine(
        ({ size }) => size <= limits.fileBytes,
        `Tệp lớn hơn ${importMegabytes} MB. Bỏ bớt hình ảnh trong tệp rồi tải lên lại.`,
      )
      .optional(),
    text: z
      .string()
      .max(limits.characters, "Đoạn văn bản dài quá. Lưu thành tệp .txt rồi tải tệp lên.")
      .default(""),
  })
  .refine(({ file, text }) => file || text.trim() !== "", {
    path: ["file"],
    message: "Chọn một tệp, hoặc dán văn bản vào ô bên dưới.",
  });

export type ImportForm = z.output<typeof importFormSchema>;
