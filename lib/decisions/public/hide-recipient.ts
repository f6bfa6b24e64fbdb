import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { canReadRecipients } from "@/lib/nominations/policy";
import { ensure } from "@/lib/workflow/verdict";

export const hideRecipientSchema = z.object({
  recipientId: z.uuid("Không tìm thấy người, tập thể này."),
  version: z.coerce.number("Không rõ bản đang xem. Tải lại trang.").int().positive(),
  isHidden: z.enum(["yes", "no"], "Chọn ẩn hay hiện lại.").transform((value) => value === "yes"),
  reason: z
    .string()
    .transform((typed) => typed.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, "Ghi ai yêu cầu, ngày nào, bằng cách nào.")
        .max(500, "Lý do: viết gọn trong 500 ký tự."),
    ),
});
type HideRecipient = z.output<typeof hideRecipientSchema>;

/**
 * Takes somebody's name off every public page, or shows it again; the record stays (Luật Bảo vệ dữ liệu cá nhân số
 * 91/2025/QH15, Điều 4). Throws FORBIDDEN, NOT_FOUND, STALE.
 */
export async function hideRecipient(
  actor: Actor,
  { recipientId, version, isHidden, reason }: HideRecipient,
  now: Date,
): Promise<void> {
  ensure(canReadRecipients(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const found = await tx.recipient.findFirst({
      where: { communeId, id: recipientId },
      select: { hiddenAt: true, commune: { select: { slug: true } } },
    });
    if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy người, tập thể này.");
    // Pressed twice: it is as asked.
    if ((found.hiddenAt !== null) === isHidden) return;
    const { count } = await tx.recipient.updateMany({
      where: { communeId, id: recipientId, version },
      data: {
        hiddenAt: isHidden ? now : null,
        hiddenReason: isHidden ? reason : "",
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      throw new DomainError("STALE", "Vừa có người khác sửa. Tải lại trang, xem lại rồi làm tiếp.");
    }
    await recordAudit(tx, {
      actor,
      action: "recipient.hidden",
      subject: { type: "recipient", id: recipientId },
      data: { isHidden, reason },
      at: now,
    });
    await announcePublicChange(tx, found.commune.slug);
  });
}
