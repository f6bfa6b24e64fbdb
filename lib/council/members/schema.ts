import { z } from "zod";
import { CouncilPost } from "@/lib/db/generated/enums";
import { dateSchema, optionalDateSchema } from "@/lib/text/dates";

const words = (subject: string, most: number) =>
  z
    .string(`Nhập ${subject}.`)
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " "))
    .pipe(z.string().min(1, `Nhập ${subject}.`).max(most, `Dài nhất ${most} ký tự.`));

const version = z.coerce.number("Tải lại trang rồi làm lại.").int().positive().max(2_147_483_647);

const seat = {
  post: z.enum(Object.values(CouncilPost) as [CouncilPost], "Chọn chức vụ trong Hội đồng."),
  position: z.coerce
    .number("Ghi số thứ tự trong quyết định.")
    .int("Ghi một số nguyên.")
    .min(1, "Ghi số thứ tự trong quyết định, từ 1.")
    .max(200, "Ghi số thứ tự từ 1 đến 200."),
  basis: words("quyết định thành lập, kiện toàn Hội đồng", 500),
  validFrom: dateSchema("Ngày bắt đầu"),
  validTo: optionalDateSchema("Ngày cuối cùng"),
};

const daysInOrder = {
  path: ["validTo"],
  message: "Ngày cuối cùng phải từ ngày bắt đầu trở đi.",
};

export const newMemberSchema = z
  .object({ membershipId: z.uuid("Chọn người."), ...seat })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, daysInOrder);
export type NewMember = z.output<typeof newMemberSchema>;

export const memberFormSchema = z
  .object({ memberId: z.uuid("Không tìm thấy thành viên."), version, ...seat })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, daysInOrder);
export type MemberForm = z.output<typeof memberFormSchema>;

const nothing = z.literal("").transform(() => undefined);

/** A person or a unit, and what the tie is. */
export const interestSchema = z
  .object({
    memberId: z.uuid("Không tìm thấy thành viên."),
    recipientId: z.union([z.uuid(), nothing]).optional(),
    unitId: z.union([z.uuid(), nothing]).optional(),
    reason: words("quan hệ, ví dụ: con gái; nguyên Bí thư chi bộ", 200),
  })
  .refine(({ recipientId, unitId }) => Boolean(recipientId) !== Boolean(unitId), {
    path: ["unitId"],
    message: "Chọn một đơn vị, hoặc một người, hộ, tập thể.",
  });
export type InterestForm = z.output<typeof interestSchema>;

export const interestRefSchema = z.object({
  memberId: z.uuid("Không tìm thấy thành viên."),
  interestId: z.uuid("Không tìm thấy quan hệ đã khai."),
});
export type InterestRef = z.output<typeof interestRefSchema>;
