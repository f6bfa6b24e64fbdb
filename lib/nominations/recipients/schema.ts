import { z } from "zod";

export const linkAccountSchema = z.object({
  recipientId: z.uuid("Không tìm thấy người này."),
  version: z.coerce.number("Không rõ bản đang xem. Tải lại trang.").int().positive(),
  membershipId: z
    .union([z.literal(""), z.uuid("Không tìm thấy tài khoản này.")])
    .transform((id) => id || null),
});
