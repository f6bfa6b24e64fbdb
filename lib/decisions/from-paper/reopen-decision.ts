import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import {
  type DecisionRef,
  type HeldDecision,
  holdDecision,
  moveDecision,
} from "@/lib/decisions/hold";
import { canReopenPaper } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Opens a paper decision again that was entered with somebody missing, or as what it is not: it counts nowhere until it
 * is entered anew. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN without a reason, and once something rests on it:
 * money paid, a certificate, a correction, a revocation.
 */
export async function reopenPaperDecision(
  actor: Actor,
  { reason, ...ref }: DecisionRef & { reason: string },
  now: Date,
): Promise<void> {
  const note = reason.trim();
  if (note === "") throw new DomainError("RULE_BROKEN", "Ghi lý do mở lại, ví dụ “sót hai người”.");
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canReopenPaper(actor, decision));
    await ensureNothingRestsOn(tx, actor, decision);
    const data = { publishedAt: null, publishedById: null };
    await moveDecision(tx, actor, decision, { event: "reopen", note, data }, now);
    if (decision.publishedAt) await announcePublicChange(tx, decision.commune.slug);
  });
}

async function ensureNothingRestsOn(
  tx: Tx,
  { communeId }: Actor,
  { id, items }: HeldDecision,
): Promise<void> {
  const certificates = await tx.certificate.count({
    where: { communeId, item: { decisionId: id } },
  });
  const papers = await tx.decision.count({
    where: { communeId, OR: [{ revokesId: id }, { correctsId: id }] },
  });
  const what =
    (items.some(({ paidOn }) => paidOn !== null) && "đã ghi chi thưởng") ||
    (certificates > 0 && "đã lập giấy khen") ||
    (papers > 0 && "đã có quyết định đính chính, hủy bỏ");
  if (!what) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Quyết định này ${what} nên không mở lại được. Gõ nhầm lời ghi thì sửa từng dòng ở “Chi thưởng, thu hồi”.`,
  );
}
