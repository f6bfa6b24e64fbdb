import { z } from "zod";
import type { Role } from "@/lib/db/generated/enums";
import { dateSchema, optionalDateSchema } from "@/lib/text/dates";
import { newPasswordSchema } from "./schema";

const line = (message: string, longest = 150) =>
  z
    .string(message)
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " "))
    .pipe(z.string().min(1, message).max(longest, `Dài nhất ${longest} ký tự.`));

export const userNameSchema = z
  .string("Nhập tên đăng nhập.")
  .trim()
  .toLowerCase()
  .min(1, { error: "Nhập tên đăng nhập.", abort: true })
  .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/, {
    error: "Tên đăng nhập có 3 đến 50 ký tự: chữ không dấu, số, dấu chấm, gạch; ví dụ hanh.lo.",
  });

export const emailSchema = z
  .string()
  .default("")
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(
    z.union([
      z.literal("").transform(() => null),
      z.email("Thư điện tử chưa đúng, ví dụ hanh.lo@vidu.gov.vn.").max(200, "Dài nhất 200 ký tự."),
    ]),
  );

/** How a person is called and how they sign in. */
export const identitySchema = z.object({
  name: line("Nhập họ và tên."),
  userName: userNameSchema,
  email: emailSchema,
});
export type Identity = z.output<typeof identitySchema>;

export const roleNames = [
  "OFFICE",
  "UNIT",
  "CHAIR",
  "COUNCIL",
  "CLERK",
  "ADMIN",
] as const satisfies Role[];

/** One box comes as a word, several as a list, none as nothing. */
const rolesSchema = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .pipe(
    z
      .array(z.enum(roleNames, "Vai trò không có trong danh sách."))
      .min(1, "Chọn ít nhất một vai trò."),
  )
  .transform((chosen) => [...new Set(chosen)]);

export const placeFields = {
  roles: rolesSchema,
  unitId: z
    .string()
    .default("")
    .transform((id) => id || null)
    .pipe(z.union([z.null(), z.uuid("Chọn đơn vị trong danh sách.")])),
  position: line("Nhập chức vụ, như ghi dưới chữ ký."),
  isDeputy: z
    .enum(["yes", "no"])
    .default("no")
    .transform((is) => is === "yes"),
  validFrom: dateSchema("Ngày bắt đầu"),
  validTo: optionalDateSchema("Ngày cuối cùng"),
};

type Place = {
  roles: Role[];
  unitId: string | null;
  isDeputy: boolean;
  validFrom: string;
  validTo: string | null;
};

/** What must fit together in a person's place. */
export function checkPlace(place: Place, context: z.RefinementCtx): void {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (place.roles.includes("UNIT") && !place.unitId) {
    problem("unitId", "Vai trò cơ quan, đơn vị, thôn bản cần chọn đơn vị.");
  }
  if (place.isDeputy && !place.roles.includes("CHAIR")) {
    problem("isDeputy", "Chỉ lãnh đạo Ủy ban mới có cấp phó ký thay.");
  }
  if (place.validTo && place.validTo < place.validFrom) {
    problem("validTo", "Ngày cuối cùng không thể trước ngày bắt đầu.");
  }
}

const placeSchema = z.object(placeFields).superRefine(checkPlace);
export type PlaceInput = z.output<typeof placeSchema>;

export const newPersonSchema = identitySchema.extend(placeFields).superRefine(checkPlace);
export type NewPerson = z.output<typeof newPersonSchema>;

export const existingPersonSchema = z
  .object({
    identifier: line("Nhập tên đăng nhập hoặc thư điện tử của người ấy.", 254),
    ...placeFields,
  })
  .superRefine(checkPlace);
export type ExistingPerson = z.output<typeof existingPersonSchema>;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const personRefSchema = z.object({ userId: z.uuid("Không tìm thấy người này.") });

/** What the person who changes an account saw of it: changed since, it is not overwritten. */
export const changedIdentitySchema = identitySchema.extend({
  userId: z.uuid("Không tìm thấy người này."),
  seen: z
    .string()
    .max(1000)
    .transform(jsonOf)
    .pipe(
      z.object({
        name: z.string(),
        userName: z.string().nullable(),
        email: z.string().nullable(),
      }),
    )
    .catch({ name: "", userName: null, email: null }),
});

export const newPlaceSchema = z
  .object({ userId: z.uuid("Không tìm thấy người này."), ...placeFields })
  .superRefine(checkPlace);

const membershipRefSchema = z.object({
  membershipId: z.uuid("Không tìm thấy vai trò này."),
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().positive(),
});
export type MembershipRef = z.output<typeof membershipRefSchema>;

export const changedPlaceSchema = z
  .object({ ...membershipRefSchema.shape, ...placeFields })
  .superRefine(checkPlace);

export const endedPlaceSchema = membershipRefSchema.extend({ on: dateSchema("Ngày cuối cùng") });

export const acceptInvitationSchema = z
  .object({
    newPassword: newPasswordSchema,
    newPasswordAgain: z.string("Nhập lại mật khẩu.").min(1, "Nhập lại mật khẩu."),
    /** Of a person of several communes: the links of the others. */
    otherLinks: z.string().max(5000, "Dài quá: chỉ dán các liên kết.").default(""),
  })
  .refine(({ newPassword, newPasswordAgain }) => newPassword === newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "Hai lần nhập mật khẩu chưa giống nhau.",
  });

const personStates = ["active", "invited", "ended", "disabled"] as const;

/** What the list's address asks for; what it cannot mean is left out. */
export const peopleFilterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  unit: z.uuid().optional().catch(undefined),
  role: z.enum(roleNames).optional().catch(undefined),
  state: z.enum(personStates).optional().catch(undefined),
});
