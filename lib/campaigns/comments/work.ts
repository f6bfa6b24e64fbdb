import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { commentsVisibleTo } from "@/lib/campaigns/comments/policy";
import { prisma } from "@/lib/db/client";
import type { CommentWorkItem } from "@/lib/workflow/work-item";

/**
 * The comments in which this person was named, or answered, and which they have not opened; resolved ones wait for
 * nobody.
 */
export async function listCommentWork(actor: Actor): Promise<CommentWorkItem[]> {
  const isOpen = { OR: [{ replyToId: null }, { replyTo: { resolvedAt: null } }] };
  const mentions = await prisma.commentMention.findMany({
    where: {
      communeId: actor.communeId,
      membershipId: actor.membershipId,
      seenAt: null,
      comment: { AND: [{ resolvedAt: null }, isOpen, commentsVisibleTo(actor)] },
    },
    select: {
      comment: {
        select: {
          id: true,
          body: true,
          writtenAt: true,
          replyToId: true,
          author: { select: { user: { select: { name: true } } } },
          plan: { select: { id: true, title: true } },
        },
      },
    },
    orderBy: { commentId: "asc" },
    take: 200,
  });
  return mentions.map(({ comment: { id, body, writtenAt, replyToId, author, plan } }) => ({
    subject: { type: "comment", id, planId: plan.id, title: plan.title },
    state: replyToId === null ? "MENTIONED" : "ANSWERED",
    since: writtenAt,
    by: author.user.name,
    note: body.length > 140 ? `${body.slice(0, 140).trimEnd()}…` : body,
  }));
}
