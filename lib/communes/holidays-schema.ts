import { z } from "zod";
import { dateSchema } from "@/lib/text/dates";

/** A day of the commune's own: off work, or worked in exchange. */
export const holidaySchema = z.object({
  date: dateSchema("Ngày"),
  name: z
    .string("Nhập lý do.")
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " "))
    .pipe(
      z.string().min(1, "Nhập lý do, ví dụ: Nghỉ bù Quốc khánh.").max(100, "Dài nhất 100 ký tự."),
    ),
  isWorked: z.enum(["yes", "no"], "Chọn nghỉ hay đi làm.").transform((is) => is === "yes"),
});
export type HolidayInput = z.output<typeof holidaySchema>;

export const holidayRefSchema = z.object({ date: z.iso.date("Không tìm thấy ngày này.") });
export const yearSchema = z.coerce.number().int().min(2000).max(2199).optional().catch(undefined);
