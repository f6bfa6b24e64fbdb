import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { type DecisionRef, holdDecision, touchDecision } from "@/lib/decisions/hold";
import { canPublishDecision } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Shows an issued decision to everybody (sổ vàng), or no longer, with a reason. Throws NOT_FOUND, FORBIDDEN, STALE,
 * RULE_BROKEN without a reason. What the public sees of it is lib/decisions/public.
 */
export async function publishDecision(
  actor: Actor,
  { isPublic, reason, ...ref }: DecisionRef & { isPublic: boolean; reason: string },
  now: Date,
): Promise<void> {
  if (!isPublic && reason.trim() === "") {
    throw new DomainError("RULE_BROKEN", "Ghi lý do thôi công khai, để người sau hiểu.");
  }
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canPublishDecision(actor, decision));
    // Pressed twice, or somebody else did it: it is as asked.
    if ((decision.publishedAt !== null) === isPublic) return;
    await touchDecision(tx, actor, decision, {
      publishedAt: isPublic ? now : null,
      publishedById: isPublic ? actor.membershipId : null,
    });
    await announcePublicChange(tx, decision.commune.slug);
    await recordAudit(tx, {
      actor,
      action: "decision.shown",
      subject: { type: "decision", id: decision.id },
      data: { isPublic, reason: reason.trim() || null },
      at: now,
    });
  });
}
