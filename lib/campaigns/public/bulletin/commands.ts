import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { hidesClauses } from "@/lib/campaigns/public/public-facts";
import { type HeldPublication, holdPlan } from "@/lib/campaigns/publication/hold-plan";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { canEditBulletin } from "./policy";
import type { BulletinForm, BulletinRef } from "./schema";

/**
 * Keeps the office's own words for the loudspeakers. Throws NOT_FOUND, FORBIDDEN, STALE (also when they were written
 * before parts of the paper were hidden: they may say them).
 */
export async function saveBulletin(
  actor: Actor,
  { planId, version, text, hiddenSince }: BulletinForm,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { communeSlug, publication } = await holdBulletin(tx, actor, { planId, version });
    ensureKnown(publication, hiddenSince);
    const written = { text, editedById: actor.membershipId, editedAt: now };
    await tx.bulletin.upsert({
      where: { communeId_planId: { communeId: actor.communeId, planId } },
      create: { ...written, communeId: actor.communeId, planId },
      update: { ...written, version: { increment: 1 } },
      select: { version: true },
    });
    await noteEdit(tx, actor, planId, version + 1, now);
    await announcePublicChange(tx, communeSlug);
  });
}

/** Goes back to the words the facts give. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function discardBulletin(
  actor: Actor,
  { planId, version }: BulletinRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { communeSlug } = await holdBulletin(tx, actor, { planId, version });
    await tx.bulletin.deleteMany({ where: { communeId: actor.communeId, planId } });
    await noteEdit(tx, actor, planId, 0, now);
    await announcePublicChange(tx, communeSlug);
  });
}

/** Holds the plan, so that two people cannot both write over the same text. */
async function holdBulletin(tx: Tx, actor: Actor, { planId, version }: BulletinRef) {
  const plan = await holdPlan(tx, actor, planId);
  ensure(canEditBulletin(actor, plan));
  const kept = await tx.bulletin.findUnique({
    where: { communeId_planId: { communeId: actor.communeId, planId } },
    select: { version: true, editedBy: { select: { user: { select: { name: true } } } } },
  });
  if ((kept?.version ?? 0) !== version) {
    const who = kept?.editedBy.user.name ?? "Có người";
    throw new DomainError(
      "STALE",
      `${who} vừa đổi bản tin này. Ô dưới còn nguyên lời của mình, ngay sau là lời đang lưu: ghép lại rồi bấm lưu.`,
    );
  }
  return { communeSlug: plan.commune.slug, publication: plan.publication };
}

function ensureKnown(publication: HeldPublication | null, hiddenSince: string | undefined) {
  if (!publication || !hidesClauses(publication)) return;
  if (hiddenSince === publication.requestedAt.toISOString()) return;
  throw new DomainError(
    "STALE",
    "Phần giữ nội bộ được chọn sau khi mở trang này. Ô dưới còn nguyên lời của mình: bỏ những gì giữ nội bộ rồi bấm lưu.",
  );
}

function noteEdit(tx: Tx, actor: Actor, planId: string, version: number, at: Date) {
  return recordAudit(tx, {
    actor,
    action: "bulletin.edited",
    subject: { type: "plan", id: planId },
    data: { version },
    at,
  });
}
