import { z } from "zod";
import { dateSchema } from "@/lib/text/dates";

const words = (typed: string) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim();

const line = (most: number, missing: string) =>
  z
    .string()
    .transform((typed) => words(typed).replace(/\s+/g, " "))
    .pipe(z.string().min(1, missing).max(most, `Dài quá ${most} ký tự.`));

const storyWords = {
  title: line(160, "Nhập tên bài: ai, làm được gì."),
  text: z
    .string()
    .transform(words)
    .pipe(
      z
        .string()
        .min(1, "Nhập lời kể: việc đã làm, kết quả, ai được lợi.")
        .max(4000, "Bài dài quá 4.000 ký tự; người đọc trên điện thoại chỉ cần vài đoạn."),
    ),
  photoId: z
    .union([z.literal(""), z.uuid("Không tìm thấy ảnh.")])
    .default("")
    .transform((id) => id || null),
};

/** A new story, out of an accepted report. */
export const newStorySchema = z.object({
  campaignId: z.uuid("Không tìm thấy phong trào."),
  reportId: z.uuid("Chọn báo cáo để viết bài."),
  ...storyWords,
});

const storyRef = {
  storyId: z.uuid("Không tìm thấy bài."),
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().min(1).max(2_147_483_647),
};

export const storyRefSchema = z.object(storyRef);
export const storySchema = z.object({ ...storyRef, ...storyWords });

/** Who agreed to it, when and how. */
export const consentSchema = z.object({
  ...storyRef,
  consentBy: line(200, "Ghi tên người đồng ý."),
  consentOn: dateSchema("Ngày đồng ý"),
  consentNote: line(300, "Ghi đồng ý bằng cách nào, ví dụ: ký giấy đồng ý, cán bộ thôn giữ."),
});

export const withdrawStorySchema = z.object({
  ...storyRef,
  reason: line(500, "Ghi lý do gỡ bài."),
});

export type NewStory = z.output<typeof newStorySchema>;
export type StoryWords = z.output<typeof storySchema>;
export type Consent = z.output<typeof consentSchema>;
export type StoryRef = z.output<typeof storyRefSchema>;
export type StoryWithdrawal = z.output<typeof withdrawStorySchema>;
