import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdOpenPlan } from "@/lib/campaigns/commands/open-plan";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { prisma } from "@/lib/db/client";

type Named = { planId: string; fingerprint: string };

/**
 * Says no to a proposal: it is not made again while its clause says the same. Twice is once. Throws NOT_FOUND,
 * FORBIDDEN.
 */
export async function dismissFact(
  actor: Actor,
  { planId, fingerprint }: Named,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { document } = await holdOpenPlan(tx, actor, planId);
    if (!proposalsOf(document).some((proposal) => proposal.fingerprint === fingerprint)) return;
    const { communeId, membershipId: dismissedById } = actor;
    const { count } = await tx.factDismissal.createMany({
      data: { communeId, planId, fingerprint, dismissedById, dismissedAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actor,
      action: "fact.dismissed",
      subject: { type: "plan", id: planId },
      data: { fingerprint },
      at: now,
    });
  });
}

/** Takes the no back: the proposal is made again. Throws NOT_FOUND, FORBIDDEN. */
export async function restoreProposal(
  actor: Actor,
  { planId, fingerprint }: Named,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await holdOpenPlan(tx, actor, planId);
    const { communeId } = actor;
    const { count } = await tx.factDismissal.deleteMany({
      where: { communeId, planId, fingerprint },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actor,
      action: "fact.proposed-again",
      subject: { type: "plan", id: planId },
      data: { fingerprint },
      at: now,
    });
  });
}
