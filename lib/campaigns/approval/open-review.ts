import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { decidesOn } from "./policy";

/**
 * Somebody has opened a plan that waits. The first of those who decide ends the office's right to recall it; of a
 * recall and a reading at the same moment one comes first, and the other finds it so. A first reading is kept, so
 * that a later text shows what changed since. Opening it again changes nothing.
 */
export async function openReview(
  actor: Actor,
  { planId }: { planId: string },
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const submission = await tx.planSubmission.findFirst({
      where: { communeId, planId, outcome: "PENDING", plan: plansVisibleTo(actor) },
      select: { id: true, signerId: true, planVersion: true },
    });
    if (!submission) return;
    const { id: submissionId, planVersion } = submission;
    if (decidesOn(actor, submission)) {
      const { count } = await tx.planSubmission.updateMany({
        where: { communeId, id: submissionId, outcome: "PENDING", readAt: null },
        data: { readById: membershipId, readAt: now },
      });
      if (count === 1) {
        await recordAudit(tx, {
          actor,
          action: "submission.read",
          subject: { type: "plan", id: planId },
          data: { submissionId },
          at: now,
        });
      }
    }
    await tx.planReading.createMany({
      data: { communeId, planId, membershipId, planVersion, readAt: now },
      skipDuplicates: true,
    });
  });
}

/** From here on only what changes after this version is new to the person. Throws NOT_FOUND. */
export async function markRead(
  actor: Actor,
  { planId, version }: { planId: string; version: number },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId, version: { gte: version } }, plansVisibleTo(actor)] },
      select: { id: true },
    });
    if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
    await noteReading(tx, actor, { planId, version }, now);
  });
}

/** The same as a part of what the person decides on the text. */
export async function noteReading(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { planId, version: planVersion }: { planId: string; version: number },
  now: Date,
): Promise<void> {
  const reading = { planVersion, readAt: now };
  await tx.planReading.upsert({
    where: { communeId_planId_membershipId: { communeId, planId, membershipId } },
    create: { communeId, planId, membershipId, ...reading },
    update: reading,
    select: { planVersion: true },
  });
}
