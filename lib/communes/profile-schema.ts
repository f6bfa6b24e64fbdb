import { z } from "zod";
import { sealLimits } from "./seal-limits";

const line = (longest: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " "))
    .pipe(z.string().max(longest, `Dài nhất ${longest} ký tự.`));

/** What the commune says of itself on papers and public pages. */
export const profileSchema = z.object({
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().positive(),
  headerLines: z
    .string("Nhập tên cơ quan.")
    .transform((typed) =>
      typed
        .normalize("NFC")
        .split(/\r?\n/)
        .map((each) => each.trim().replace(/\s+/gu, " "))
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string().max(80, "Mỗi dòng dài nhất 80 ký tự."))
        .min(1, "Nhập tên cơ quan, mỗi dòng một dòng của tiêu đề.")
        .max(4, "Tiêu đề có nhiều nhất 4 dòng."),
    ),
  placeName: line(60).pipe(z.string().min(1, "Nhập địa danh ghi trước ngày tháng.")),
  address: line(200),
  phone: line(40).refine(
    (phone) => phone === "" || /^[\d\s().+-]{6,}$/.test(phone),
    "Số điện thoại chỉ có chữ số, dấu cách, dấu chấm; ví dụ 0212 3456 789.",
  ),
  email: line(200).pipe(
    z.union([z.literal(""), z.email("Thư điện tử chưa đúng, ví dụ ubnd.xa@vidu.gov.vn.")]),
  ),
});
export type Profile = z.output<typeof profileSchema>;

export const sealSchema = z.object({
  seal: z
    .file("Chọn ảnh dấu.")
    .max(sealLimits.maximumMegabytes * 1024 * 1024, "Ảnh quá 2 MB. Thu nhỏ rồi tải lại."),
});
