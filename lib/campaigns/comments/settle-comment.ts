import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { changedMeanwhile } from "@/lib/campaigns/comments/changed-meanwhile";
import { canChangeComment, commentsVisibleTo } from "@/lib/campaigns/comments/policy";
import type { CommentRef } from "@/lib/campaigns/comments/schema";
import { lockThread, planToDiscuss } from "@/lib/campaigns/comments/thread-record";
import { seeThread } from "@/lib/campaigns/comments/write-comment";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/** Marks a thread as dealt with. Throws NOT_FOUND, FORBIDDEN, STALE when somebody answered or resolved it meanwhile. */
export async function resolveComment(actor: Actor, ref: CommentRef, now: Date): Promise<void> {
  await settle(actor, ref, "comment.resolved", now);
}

/** Opens a resolved thread again. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function reopenComment(actor: Actor, ref: CommentRef, now: Date): Promise<void> {
  await settle(actor, ref, "comment.reopened", now);
}

async function settle(
  actor: Actor,
  { planId, commentId, version }: CommentRef,
  action: "comment.resolved" | "comment.reopened",
  now: Date,
) {
  await prisma.$transaction(async (tx) => {
    await planToDiscuss(tx, actor, planId);
    const { root } = await lockThread(tx, actor, planId, commentId);
    const resolves = action === "comment.resolved";
    const { count } = await tx.clauseComment.updateMany({
      where: {
        id: commentId,
        communeId: actor.communeId,
        replyToId: null,
        version,
        resolvedAt: resolves ? null : { not: null },
      },
      data: {
        resolvedById: resolves ? actor.membershipId : null,
        resolvedAt: resolves ? now : null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw changedMeanwhile();
    await seeThread(tx, actor, root.id, now);
    await recordAudit(tx, {
      actor,
      action,
      subject: { type: "plan", id: planId },
      data: { commentId },
      at: now,
    });
  });
}

/**
 * Takes back what its author wrote, while nobody has answered it; the audit keeps that it was there. Throws NOT_FOUND,
 * FORBIDDEN, STALE.
 */
export async function deleteComment(
  actor: Actor,
  { planId, commentId, version }: CommentRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await planToDiscuss(tx, actor, planId);
    const { comment } = await lockThread(tx, actor, planId, commentId);
    ensure(canChangeComment(actor, comment));
    const { count } = await tx.clauseComment.deleteMany({
      where: { id: commentId, communeId: actor.communeId, version },
    });
    if (count === 0) throw changedMeanwhile();
    await recordAudit(tx, {
      actor,
      action: "comment.deleted",
      subject: { type: "plan", id: planId },
      data: { commentId },
      at: now,
    });
  });
}

/** The person has come to a comment: it waits in their list no longer. Gives its thread. Throws NOT_FOUND. */
export async function openComment(
  actor: Actor,
  { planId, commentId }: { planId: string; commentId: string },
  now: Date,
): Promise<{ rootId: string; isResolved: boolean }> {
  return prisma.$transaction(async (tx) => {
    const comment = await tx.clauseComment.findFirst({
      where: { AND: [{ id: commentId, planId }, commentsVisibleTo(actor)] },
      select: { id: true, resolvedAt: true, replyTo: { select: { id: true, resolvedAt: true } } },
    });
    if (!comment) throw new DomainError("NOT_FOUND", "Không tìm thấy ý kiến.");
    const root = comment.replyTo ?? comment;
    await seeThread(tx, actor, root.id, now);
    return { rootId: root.id, isResolved: root.resolvedAt !== null };
  });
}
