import { z } from "zod";
import { isEasilyGuessed } from "./guessable-password";

/** ASVS 5.0, V6.2: length over composition; any character; nothing that heads every list of guesses. */
export const newPasswordSchema = z
  .string("Nhập mật khẩu mới.")
  .min(10, "Mật khẩu mới cần ít nhất 10 ký tự. Vài từ dễ nhớ ghép lại là tốt.")
  .max(200, "Mật khẩu dài nhất 200 ký tự.")
  .refine(
    (password) => !isEasilyGuessed(password),
    "Mật khẩu này dễ đoán. Chọn vài từ không liền nghĩa nhau.",
  );

export const changePasswordSchema = z
  .object({
    currentPassword: z
      .string("Nhập mật khẩu hiện nay.")
      .min(1, "Nhập mật khẩu hiện nay.")
      .max(200, "Mật khẩu dài nhất 200 ký tự."),
    newPassword: newPasswordSchema,
    newPasswordAgain: z.string("Nhập lại mật khẩu mới.").min(1, "Nhập lại mật khẩu mới."),
  })
  .refine(({ newPassword, newPasswordAgain }) => newPassword === newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "Hai lần nhập mật khẩu mới chưa giống nhau.",
  });

export type ChangePassword = z.output<typeof changePasswordSchema>;

export const sessionRefSchema = z.object({ sessionId: z.uuid("Phiên đăng nhập không còn.") });
export const capacityRefSchema = z.object({ membershipId: z.uuid("Chọn nơi làm việc.") });

const currentPassword = z
  .string("Nhập mật khẩu.")
  .min(1, "Nhập mật khẩu.")
  .max(200, "Mật khẩu dài nhất 200 ký tự.");

/** What asks for the password once more before the account changes. */
export const passwordAgainSchema = z.object({ password: currentPassword });

export const firstCodeSchema = z.object({
  code: z
    .string("Nhập mã 6 số đang hiện trên điện thoại.")
    .trim()
    .regex(/^\d{3}\s?\d{3}$/, "Mã có 6 chữ số, ví dụ 123456."),
});
