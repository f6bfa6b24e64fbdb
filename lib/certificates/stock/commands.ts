import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canKeepStock } from "@/lib/certificates/policy";
import { prisma } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import type { StockForm } from "./schema";

/**
 * Keeps where words go on a sheet of stock, a new one or one changed on the version seen. Gives its id. Throws
 * FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN for a name that another has.
 */
export async function saveStock(actor: Actor, stock: StockForm, now: Date): Promise<string> {
  ensure(canKeepStock(actor));
  const { communeId, membershipId: changedById } = actor;
  const { layoutId, version, name, places } = stock;
  const data = { name, places, changedById, changedAt: now };
  try {
    return await prisma.$transaction(async (tx) => {
      let id = layoutId;
      if (id === "") {
        ({ id } = await tx.stockLayout.create({
          data: { communeId, ...data },
          select: { id: true },
        }));
      } else {
        const { count } = await tx.stockLayout.updateMany({
          where: { id, communeId, version },
          data: { ...data, version: { increment: 1 } },
        });
        if (count === 0) await refuseSave(tx.stockLayout.count({ where: { id, communeId } }));
      }
      await recordAudit(tx, {
        actor,
        action: "certificate-stock.saved",
        subject: { type: "commune", id: communeId },
        data: { layoutId: id, name },
        at: now,
      });
      return id;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError("RULE_BROKEN", `Đã có mẫu phôi tên “${name}”. Đặt tên khác.`);
  }
}

async function refuseSave(found: Promise<number>): Promise<never> {
  throw (await found) > 0
    ? new DomainError("STALE", "Mẫu phôi vừa được người khác sửa. Tải lại trang rồi sửa tiếp.")
    : new DomainError("NOT_FOUND", "Không tìm thấy mẫu phôi.");
}

/** Takes a sheet of stock out, and the files that were printed on it. Throws FORBIDDEN, NOT_FOUND. */
export async function removeStock(
  actor: Actor,
  { layoutId }: { layoutId: string },
  now: Date,
): Promise<void> {
  ensure(canKeepStock(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const layout = await tx.stockLayout.findFirst({
      where: { id: layoutId, communeId },
      select: { name: true },
    });
    if (!layout) throw new DomainError("NOT_FOUND", "Không tìm thấy mẫu phôi.");
    await tx.certificatePrint.deleteMany({ where: { communeId, layoutId } });
    await tx.stockLayout.deleteMany({ where: { id: layoutId, communeId } });
    await recordAudit(tx, {
      actor,
      action: "certificate-stock.removed",
      subject: { type: "commune", id: communeId },
      data: { layoutId, name: layout.name },
      at: now,
    });
  });
}
