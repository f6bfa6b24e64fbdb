import { z } from "zod";

const missingIdentifier = "Nhập tên đăng nhập hoặc thư điện tử.";

export const credentialsSchema = z.object({
  identifier: z
    .string(missingIdentifier)
    .trim()
    .min(1, missingIdentifier)
    .max(254, "Tên đăng nhập dài nhất 254 ký tự."),
  // Bounded for the hash's sake, far above any password a person would choose.
  password: z
    .string("Nhập mật khẩu.")
    .min(1, "Nhập mật khẩu.")
    .max(200, "Mật khẩu dài nhất 200 ký tự."),
});

export type Credentials = z.output<typeof credentialsSchema>;

/** The sign-in form: the credentials, and the address to go on to. */
export const signInSchema = credentialsSchema.extend({ next: z.string().max(2000).optional() });

const missingCode = "Nhập mã 6 số trên điện thoại, hoặc một mã dự phòng.";

export const codeSchema = z.object({
  code: z.string(missingCode).trim().min(1, missingCode).max(40, "Mã dài nhất 40 ký tự."),
  next: z.string().max(2000).optional(),
});
