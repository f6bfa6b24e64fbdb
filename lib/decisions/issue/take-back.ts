import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { HeldDecision } from "@/lib/decisions/hold";
import { DomainError } from "@/lib/errors";

/**
 * A revocation takes effect: the items it names hold no longer, and when none is left of their decision, neither does
 * that. Throws STALE when one of them was taken back meanwhile.
 */
export async function takeBack(
  tx: Tx,
  actor: Actor,
  { revokesId, items }: HeldDecision,
  number: string,
  now: Date,
): Promise<void> {
  if (!revokesId) return;
  const { communeId, membershipId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM decision WHERE commune_id = ${communeId}::uuid AND id = ${revokesId}::uuid FOR UPDATE`;
  const ids = items.flatMap(({ revokesItemId }) => revokesItemId ?? []);
  const { count } = await tx.decisionItem.updateMany({
    where: { communeId, decisionId: revokesId, id: { in: ids }, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count !== ids.length) {
    throw new DomainError(
      "STALE",
      "Có trường hợp đã bị hủy bỏ bởi quyết định khác. Tải lại trang.",
    );
  }
  const left = await tx.decisionItem.count({
    where: { communeId, decisionId: revokesId, outcome: "APPROVED", revokedAt: null },
  });
  if (left > 0) {
    await tx.decision.updateMany({
      where: { communeId, id: revokesId },
      data: { version: { increment: 1 } },
    });
    return;
  }
  await tx.decision.updateMany({
    where: { communeId, id: revokesId, state: "ISSUED" },
    data: {
      state: "REVOKED",
      version: { increment: 1 },
      movedById: membershipId,
      movedAt: now,
      movedNote: `Hủy bỏ theo Quyết định số ${number}.`,
    },
  });
  await recordAudit(tx, {
    actor,
    action: "decision.moved",
    subject: { type: "decision", id: revokesId },
    data: { from: "ISSUED", to: "REVOKED" },
    at: now,
  });
}
