import { z } from "zod";
import { type CalendarDate, optionalDateSchema } from "@/lib/text/dates";
import type { LegalBasisState } from "./legal-bases";

const spaces = /\s+/gu;

const symbol = (message: string) =>
  z
    .string(message)
    .transform((typed) => typed.normalize("NFC").replace(spaces, ""))
    .pipe(
      z
        .string()
        .regex(/^\d+[/-]\S*\p{L}\S*$/u, { error: message, abort: true })
        .max(60, "Dài nhất 60 ký tự."),
    );

/** As it follows "Căn cứ": those words and the closing sign are put in by the paper. */
const citation = z
  .string("Nhập trích dẫn.")
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(spaces, " ")
      .trim()
      .replace(/^căn cứ\s+/iu, "")
      .replace(/[\s;.,]+$/u, ""),
  )
  .pipe(
    z.string().min(1, { error: "Nhập trích dẫn.", abort: true }).max(1000, "Dài nhất 1000 ký tự."),
  );

const optional = <Schema extends z.ZodType<string, string>>(schema: Schema) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .pipe(z.union([z.literal("").transform(() => null), schema]));

const symbolMessage = "Ghi số, ký hiệu liền nhau, ví dụ 86/2025/QĐ-UBND.";

const ending = {
  effectiveTo: optionalDateSchema("Ngày hết hiệu lực"),
  replacedBy: z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").replace(spaces, "") || null)
    .refine((value) => value === null || /^\d+[/-]\S*\p{L}\S*$/u.test(value), symbolMessage),
};

/** What the office says of a legal text. */
export const legalBasisSchema = z
  .object({
    symbol: symbol(symbolMessage),
    citation,
    issuedOn: optionalDateSchema("Ngày ban hành"),
    effectiveFrom: optionalDateSchema("Ngày có hiệu lực"),
    ...ending,
    isVerified: z
      .enum(["yes", "no"], "Chọn đã đối chiếu hay chưa.")
      .transform((is) => is === "yes"),
    note: optional(z.string().max(500, "Dài nhất 500 ký tự.")),
  })
  .superRefine((basis, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { issuedOn, effectiveFrom, effectiveTo, replacedBy } = basis;
    if (issuedOn && effectiveFrom && effectiveFrom < issuedOn)
      problem("effectiveFrom", "Ngày có hiệu lực không thể trước ngày ban hành.");
    if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom)
      problem("effectiveTo", "Ngày hết hiệu lực không thể trước ngày có hiệu lực.");
    if (replacedBy === basis.symbol)
      problem("replacedBy", "Văn bản thay thế phải là một văn bản khác.");
    // A law is cited without its number (NĐ 30/2020, Phụ lục I, II.6.a).
    const isLaw = /^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\p{L})/u.test(basis.citation);
    if (!isLaw && !basis.citation.includes(basis.symbol))
      problem("citation", `Trích dẫn phải có số, ký hiệu ${basis.symbol} viết đúng như ô trên.`);
  });

export type LegalBasisInput = z.output<typeof legalBasisSchema>;

export const legalBasisRefSchema = z.object({
  basisId: z.uuid("Không tìm thấy căn cứ."),
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().positive(),
});
export type LegalBasisRef = z.output<typeof legalBasisRefSchema>;

/** The day a text stops to hold, and what takes its place. */
export const legalBasisEndSchema = z.object({
  effectiveTo: ending.effectiveTo.refine(
    (day) => day !== null,
    "Nhập ngày cuối cùng còn hiệu lực, ví dụ 30/6/2026.",
  ),
  replacedBy: ending.replacedBy,
});
export type LegalBasisEnd = { effectiveTo: CalendarDate; replacedBy: string | null };

const states: readonly LegalBasisState[] = ["in-force", "coming", "expired"];

/** What the list's address asks for; what it cannot mean is left out. */
export const legalBasisFilterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  state: z.enum(states).optional().catch(undefined),
});
