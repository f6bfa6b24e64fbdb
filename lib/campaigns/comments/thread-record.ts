import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canComment, commentingRoles } from "@/lib/campaigns/comments/policy";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import type { Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";

/** The plan to speak of. Throws NOT_FOUND when the person sees none, FORBIDDEN when nothing may be said of it. */
export async function planToDiscuss(tx: Tx, actor: Actor, planId: string) {
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      state: true,
      content: true,
      submissions: {
        where: { outcome: "PENDING" },
        select: { checks: { select: { checkerId: true }, take: 2 } },
        take: 1,
      },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canComment(actor, plan));
  return plan;
}

/**
 * A comment with the thread it belongs to, which nobody else changes until the transaction ends. Throws NOT_FOUND for
 * one that is gone or was never there.
 */
export async function lockThread(tx: Tx, actor: Actor, planId: string, commentId: string) {
  const where = { id: commentId, planId, communeId: actor.communeId };
  const found = await tx.clauseComment.findFirst({ where, select: { replyToId: true } });
  if (!found) throw gone();
  const rootId = found.replyToId ?? commentId;
  await tx.$queryRaw`SELECT 1 FROM clause_comment WHERE id = ${rootId}::uuid FOR UPDATE`;
  const root = await tx.clauseComment.findFirst({
    where: { ...where, id: rootId },
    select: {
      id: true,
      clauseId: true,
      authorId: true,
      resolvedAt: true,
      replies: {
        select: { id: true, authorId: true },
        orderBy: { id: "asc" },
        take: 500,
      },
    },
  });
  const comment = await tx.clauseComment.findFirst({
    where,
    select: { id: true, authorId: true, version: true },
  });
  if (!root || !comment) throw gone();
  const isAnswered =
    comment.id === root.id ? root.replies.length > 0 : root.replies.at(-1)?.id !== comment.id;
  return { root, comment: { ...comment, isAnswered, isResolved: root.resolvedAt !== null } };
}

function gone(): DomainError {
  return new DomainError("NOT_FOUND", "Ý kiến này không còn. Tải lại trang để xem các ý kiến.");
}

/** Of the people named, those who may be: they hold a capacity today in which they see comments. */
export async function namedPeople(
  tx: Tx,
  actor: Actor,
  membershipIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (membershipIds.length === 0) return [];
  const people = await tx.membership.findMany({
    where: {
      ...heldOn(vietnamDay(now)),
      communeId: actor.communeId,
      id: { in: [...membershipIds], not: actor.membershipId },
      roles: { hasSome: [...commentingRoles] },
      user: { disabledAt: null },
    },
    select: { id: true },
    take: 50,
  });
  const others = membershipIds.filter((id) => id !== actor.membershipId);
  if (people.length < others.length) {
    throw new DomainError(
      "RULE_BROKEN",
      "Có người được nhắc không còn xem được ý kiến. Chọn lại người cần nhắc.",
    );
  }
  return people.map(({ id }) => id);
}
