import { z } from "zod";
import { optionalDateSchema } from "@/lib/text/dates";
import { longestOpinion, trapField } from "./limits";

const version = z.coerce.number("Không rõ bản đang xem. Tải lại trang.").int().positive();
const consultationId = z.uuid("Không tìm thấy đợt lấy ý kiến.");
const nominationId = z.uuid("Không tìm thấy đề nghị.");

/** One line, or several: composed letters, nothing around. */
const words = (subject: string, most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").replaceAll("\r\n", "\n").trim())
    .pipe(
      z.string().max(most, `${subject}: viết gọn trong ${most.toLocaleString("vi-VN")} ký tự.`),
    );

const needed = (subject: string, most: number, message: string) =>
  words(subject, most).pipe(z.string().min(1, message));

export const openConsultationSchema = z.object({
  /** Made by the form: pressed twice, it is one. */
  id: z.uuid("Tải lại trang rồi làm lại."),
  title: needed("Tên đợt", 300, "Viết tên đợt lấy ý kiến, người dân đọc tên này."),
  nominationIds: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(nominationId).min(1, "Chọn ít nhất một đề nghị.").max(500, "Chọn tối đa 500 đề nghị."),
  ),
  closesOn: optionalDateSchema("Ngày cuối nhận ý kiến"),
  basis: words("Căn cứ", 300),
});
export type OpenConsultation = z.output<typeof openConsultationSchema>;

/** What somebody says, from the public form or written down by the office. */
const opinion = {
  id: z.uuid("Tải lại trang rồi gửi lại."),
  nominationId: z.union([z.literal(""), nominationId], "Chọn một người, tập thể trong danh sách."),
};

/** In the order of the form, as its errors are listed. */
export const giveOpinionSchema = z.object({
  ...opinion,
  text: needed("Ý kiến", longestOpinion, "Viết ý kiến của mình."),
  name: needed("Họ và tên", 100, "Viết họ và tên của mình."),
  contact: needed(
    "Cách liên hệ",
    200,
    "Viết số điện thoại, thư điện tử hoặc nơi ở, để xã hỏi thêm và trả lời.",
  ),
  commune: z.string().max(200),
  slug: z.string().max(200),
  [trapField]: z
    .string()
    .default("")
    .refine((typed) => typed === "", "Ô này để trống. Xóa chữ trong ô rồi gửi lại."),
});
export type GiveOpinion = Omit<z.output<typeof giveOpinionSchema>, typeof trapField> & {
  [trapField]?: string;
};

export const enterOpinionSchema = z.object({
  ...opinion,
  name: needed(
    "Họ và tên",
    100,
    "Viết họ và tên người có ý kiến; không rõ thì ghi “Không nêu tên”.",
  ),
  contact: needed(
    "Cách liên hệ",
    200,
    "Ghi cách liên hệ với người có ý kiến; không có thì ghi “Không để lại”.",
  ),
  text: needed("Ý kiến", longestOpinion, "Ghi lại ý kiến, đúng lời người có ý kiến."),
  consultationId,
});
export type EnterOpinion = z.output<typeof enterOpinionSchema>;

export const handleOpinionSchema = z.object({
  opinionId: z.uuid("Không tìm thấy ý kiến."),
  version,
  /** Whom it is about, as the office reads it; "": the whole list. Without it, whoever its giver chose. */
  nominationId: opinion.nominationId.optional(),
  outcome: z.enum(["NO_EFFECT", "UPHELD", "NOT_RELEVANT"], "Chọn kết quả xem xét."),
  answer: needed("Trả lời", 4000, "Viết lời trả lời: người có ý kiến đọc lời này."),
});
export type HandleOpinion = z.output<typeof handleOpinionSchema>;

export const removeNomineeSchema = z.object({
  consultationId,
  nominationId,
  reason: needed("Lý do", 1000, "Ghi lý do đưa ra khỏi danh sách, để người sau hiểu."),
});
export type RemoveNominee = z.output<typeof removeNomineeSchema>;

export const concludeConsultationSchema = z.object({
  consultationId,
  version,
  note: words("Lý do", 2000),
});
export type ConcludeConsultation = Omit<z.output<typeof concludeConsultationSchema>, "note"> & {
  /** Why it goes on though an opinion about the whole list was found right. */
  note?: string;
};
