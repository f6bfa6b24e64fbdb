import { z } from "zod";
import { dateSchema, optionalDateSchema } from "@/lib/text/dates";
import { paperSignerPosts } from "./state";

export const words = (most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize("NFC").trim())
    .pipe(z.string().max(most, `Viết gọn trong ${most.toLocaleString("vi-VN")} chữ cái.`));

export const decisionId = z.uuid("Không tìm thấy quyết định.");
const version = z.coerce.number().int().positive();

export const decisionRefSchema = z.object({ decisionId, version });

const ids = (message: string) =>
  z.array(z.uuid(message)).max(1000, "Chọn tối đa 1.000 trường hợp một lần.");

/** One box ticked sends one value, several a list, none nothing. */
const asList = (given: unknown) =>
  given === undefined ? [] : Array.isArray(given) ? given : [given];

const idsOf = (message: string) => z.preprocess(asList, ids(message).min(1, message));

export const beginDecisionSchema = z.object({
  kind: z.enum(["AWARD", "HIGHER"], "Chọn loại văn bản."),
  nominationIds: idsOf("Chọn ít nhất một đề nghị."),
});

export const addItemsSchema = decisionRefSchema.extend({
  nominationIds: idsOf("Chọn ít nhất một đề nghị."),
});

export const itemRefSchema = decisionRefSchema.extend({
  itemId: z.uuid("Không tìm thấy người, tập thể này trong danh sách."),
});

const subject = words(500).pipe(
  z.string().min(1, "Viết trích yếu, ví dụ “Về việc tặng Giấy khen cho …”."),
);

export const saveDecisionSchema = decisionRefSchema.extend({
  subject,
  requestNumber: words(50).default(""),
  requestOn: optionalDateSchema("Ngày của tờ trình"),
  message: words(4000).default(""),
  addressee: words(300).default(""),
  grounds: words(2000).default(""),
});
export type SaveDecisionForm = z.output<typeof saveDecisionSchema>;

export const returnDecisionSchema = decisionRefSchema.extend({
  reason: words(4000).pipe(z.string().min(1, "Viết lý do trả lại: cần sửa gì, với ai.")),
});

export const reopenDecisionSchema = decisionRefSchema.extend({
  reason: words(1000).pipe(z.string().min(1, "Ghi lý do mở lại, ví dụ “sót hai người”.")),
});

export const handDecisionSchema = decisionRefSchema.extend({
  delegationId: z.uuid("Chọn Phó Chủ tịch ký thay."),
});

export const signDecisionSchema = decisionRefSchema.extend({
  password: z.string().min(1, "Nhập mật khẩu.").max(1_000).optional(),
  code: z.string().trim().min(1, "Nhập mã xác nhận.").max(100).optional(),
});

export const issueDecisionSchema = decisionRefSchema.extend({
  issuedOn: dateSchema("Ngày ban hành"),
  reservedNumberId: z.preprocess(
    (given) => (given === "" ? undefined : given),
    z.uuid("Không tìm thấy số đã giữ. Tải lại trang.").optional(),
  ),
  expectedNumber: z.coerce.number().int().positive().optional(),
});
export type IssueDecisionForm = z.output<typeof issueDecisionSchema>;

export const beginRevocationSchema = z.object({
  decisionId,
  itemIds: idsOf("Chọn ít nhất một người, tập thể bị hủy bỏ khen thưởng."),
  grounds: words(2000).pipe(
    z.string().min(1, "Ghi căn cứ: hành vi, kết luận, văn bản làm căn cứ hủy bỏ (Điều 93)."),
  ),
});
export const beginCorrectionSchema = z.object({
  decisionId,
  itemIds: idsOf("Chọn ít nhất một người, tập thể có lời ghi sai."),
  grounds: words(2000).pipe(
    z.string().min(1, "Ghi lý do, ví dụ “ghi sai tên so với hồ sơ đề nghị”."),
  ),
});
export type BeginCorrectionForm = z.output<typeof beginCorrectionSchema>;

export type BeginRevocationForm = z.output<typeof beginRevocationSchema>;

export const showDecisionSchema = decisionRefSchema
  .extend({
    isPublic: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
    reason: words(1000).default(""),
  })
  .refine(({ isPublic, reason }) => isPublic || reason !== "", {
    path: ["reason"],
    message: "Ghi lý do thôi công khai, để người sau hiểu.",
  });

const reason = words(1000).pipe(
  z.string().min(1, "Ghi lý do sửa, ví dụ “ghi nhầm ngày chi của đợt trước”."),
);
/** Asked only where something has been noted already. */
const reasonToCorrect = words(1000).default("");

export const payDecisionSchema = decisionRefSchema.extend({
  paidOn: dateSchema("Ngày chi"),
  itemIds: z.preprocess(asList, ids("Không tìm thấy trường hợp đã chọn.")),
});

export const correctPaymentSchema = decisionRefSchema
  .extend({
    itemIds: idsOf("Chọn ít nhất một khoản cần sửa."),
    isPaid: z.enum(["yes", "no"], "Chọn sửa thành gì.").transform((answer) => answer === "yes"),
    paidOn: optionalDateSchema("Ngày chi"),
    reason,
  })
  .refine(({ isPaid, paidOn }) => !isPaid || paidOn !== null, {
    path: ["paidOn"],
    message: "Ghi ngày chi đúng, ví dụ 5/6/2026.",
  });

export const recoverSchema = itemRefSchema.extend({
  recoveredOn: dateSchema("Ngày thu hồi"),
  note: words(500).pipe(
    z.string().min(1, "Ghi đã thu hồi những gì: tiền thưởng bao nhiêu, giấy khen."),
  ),
  reason: reasonToCorrect,
});

export const higherAnswerSchema = decisionRefSchema
  .extend({
    itemIds: idsOf("Chọn ít nhất một người, tập thể có kết quả."),
    outcome: z.enum(["APPROVED", "REJECTED"], "Chọn kết quả."),
    number: words(50).default(""),
    on: optionalDateSchema("Ngày của quyết định"),
    reason: reasonToCorrect,
  })
  .refine(({ outcome, number }) => outcome === "REJECTED" || number !== "", {
    path: ["number"],
    message: "Ghi số, ký hiệu quyết định của cấp trên.",
  })
  .refine(({ outcome, on }) => outcome === "REJECTED" || on !== null, {
    path: ["on"],
    message: "Ghi ngày của quyết định.",
  });

export const fundSchema = z.object({
  year: z.coerce
    .number("Chọn năm.")
    .int()
    .min(2020, "Chọn năm từ 2020.")
    .max(2100, "Chọn năm đến 2100."),
  amount: z
    .string()
    .transform((typed) => typed.replace(/[\s.,]|đồng|đ/giu, ""))
    .pipe(z.string().regex(/^\d{1,13}$/u, "Ghi số tiền bằng đồng, ví dụ 120.000.000."))
    .transform((digits) => BigInt(digits)),
  basis: words(500).pipe(z.string().min(1, "Ghi căn cứ, ví dụ số quyết định giao dự toán.")),
  version: z.coerce.number().int().nonnegative(),
});
export type FundForm = z.output<typeof fundSchema>;

const paperHead = {
  paperNumber: words(50)
    .transform((typed) => typed.replace(/\s+/gu, ""))
    .pipe(
      z
        .string()
        .regex(/^0*[1-9]\d{0,4}\/\S+$/u, "Ghi số và ký hiệu như trên văn bản, ví dụ 45/QĐ-UBND."),
    ),
  paperOn: dateSchema("Ngày ký"),
  paperSignerPost: z.enum(paperSignerPosts, "Chọn chức vụ người ký."),
  paperSigner: words(200).pipe(z.string().min(1, "Ghi họ tên người ký.")),
  subject,
};

export const beginPaperSchema = z.object({
  ...paperHead,
  campaignId: z.preprocess(
    (given) => (given === "" ? undefined : given),
    z.uuid("Chọn phong trào.").optional(),
  ),
});
export type BeginPaperForm = z.output<typeof beginPaperSchema>;

export const paperHeadSchema = decisionRefSchema.extend(paperHead);
export type PaperHeadForm = z.output<typeof paperHeadSchema>;

const mostOnPaper = 2000;

export const paperItemSchema = decisionRefSchema.extend({
  /** Made by the form: pressed twice, it is one recipient. */
  newRecipientId: z.uuid(),
  /** As on the paper, which makes it the number in the golden book; the next one when nothing is written. */
  position: z.preprocess(
    (given) => (given === "" ? undefined : given),
    z.coerce
      .number("Ghi số thứ tự như trên quyết định.")
      .int("Ghi số thứ tự như trên quyết định.")
      .min(1, "Ghi số thứ tự như trên quyết định.")
      .max(mostOnPaper, `Ghi số thứ tự đến ${mostOnPaper}.`)
      .optional(),
  ),
  /** One of those found, "new", or nothing while nobody was asked. */
  recipient: z.string().default(""),
  award: z.string().min(1, "Chọn hình thức, danh hiệu."),
  audience: z.enum(["PERSON", "HOUSEHOLD", "COLLECTIVE", "ENTERPRISE"], "Chọn đối tượng."),
  name: words(200).pipe(z.string().min(1, "Ghi tên như trên quyết định.")),
  post: words(200).default(""),
  place: words(200).default(""),
  unitId: z.preprocess(
    (given) => (given === "" ? undefined : given),
    z.uuid("Chọn đơn vị.").optional(),
  ),
  /** Where the decision is of no campaign. */
  type: z.enum(["MERIT", "SUDDEN"], "Chọn loại hình khen thưởng.").default("MERIT"),
  citation: words(1000).pipe(z.string().min(1, "Ghi thành tích như trên quyết định.")),
  achievedFrom: optionalDateSchema("Thành tích từ ngày"),
  achievedTo: optionalDateSchema("Thành tích đến ngày"),
  amount: z.preprocess(
    (given) => (typeof given === "string" ? given.replace(/[\s.,]|đồng|đ/giu, "") : given),
    z
      .string()
      .regex(/^\d{0,10}$/u, "Ghi số tiền bằng đồng, ví dụ 710.000; không có thì bỏ trống.")
      .default("")
      .transform((digits) => (digits === "" ? null : Number(digits))),
  ),
});
export type PaperItemForm = z.output<typeof paperItemSchema>;

export const addDecisionFileSchema = z.object({ decisionId, file: z.file("Chọn tệp.") });

export const removeDecisionFileSchema = z.object({
  decisionId,
  fileId: z.uuid("Không tìm thấy tệp."),
});
