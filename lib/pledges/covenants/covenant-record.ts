import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import type { Demands } from "@/lib/pledges/demands";
import type { CovenantRef } from "./schema";

/** Says why a covenant did not take a change that wants it unsigned and as it was read. Always throws. */
export async function ensureUnsigned(
  tx: Tx,
  { communeId }: Actor,
  { covenantId, version }: CovenantRef,
): Promise<never> {
  const covenant = await tx.covenant.findFirst({
    where: { communeId, id: covenantId },
    select: { version: true },
  });
  if (!covenant) throw new DomainError("NOT_FOUND", "Không tìm thấy giao ước.");
  if (covenant.version !== version) {
    throw new DomainError(
      "STALE",
      "Giao ước vừa có người khác sửa. Tải lại trang, xem lại rồi làm lại.",
    );
  }
  throw new DomainError(
    "RULE_BROKEN",
    "Giao ước đã có đơn vị ký nên lời văn giữ nguyên. Muốn sửa thì mở lại để ký lại từ đầu.",
  );
}

/** Covenants are of a campaign that still takes things. Throws RULE_BROKEN, with what is done no more: "ký". */
export function ensureFormsOpen(demands: Pick<Demands, "isOpen"> | null, what: string): void {
  if (demands?.isOpen) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Phong trào đã khóa nhận nên không ${what} giao ước được nữa.`,
  );
}
