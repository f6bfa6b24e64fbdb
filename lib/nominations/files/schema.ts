import { z } from "zod";
import { type PartKey, partNames } from "@/lib/nominations/awards/parts";

/** What a file is: a paper of the award's dossier list, or something else. */
export type FilePart = PartKey | "other";

export const filePartNames: Record<FilePart, string> = { ...partNames, other: "Tài liệu khác" };

export const isFilePart = (part: string): part is FilePart => part in filePartNames;

export const addFileSchema = z.object({
  dossierId: z.uuid("Không tìm thấy hồ sơ."),
  nominationId: z
    .union([z.literal(""), z.uuid("Chọn tệp này của đề nghị nào.")])
    .transform((id) => id || null),
  part: z.string().refine(isFilePart, "Chọn đây là giấy tờ gì."),
  file: z.file("Chọn tệp."),
});

export const removeFileSchema = z.object({ fileId: z.uuid("Không tìm thấy tệp.") });
