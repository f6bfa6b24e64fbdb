import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { changedMeanwhile } from "@/lib/campaigns/comments/changed-meanwhile";
import { canChangeComment } from "@/lib/campaigns/comments/policy";
import type { EditedComment, WrittenAnswer, WrittenComment } from "@/lib/campaigns/comments/schema";
import { lockThread, namedPeople, planToDiscuss } from "@/lib/campaigns/comments/thread-record";
import { wordsOfClause } from "@/lib/campaigns/comments/threads";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Says something of a clause, or of the whole plan; the people named find it in their list of work. Gives the comment's
 * id. Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN for a clause that the saved plan does not hold.
 */
export async function writeComment(
  actor: Actor,
  { planId, clauseId, body, mentions }: WrittenComment,
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const plan = await planToDiscuss(tx, actor, planId);
    const excerpt = clauseId === null ? "" : wordsOfClause(storedDocument(plan.content), clauseId);
    if (excerpt === null) {
      throw new DomainError(
        "RULE_BROKEN",
        "Mục này không có trong bản đã lưu. Lưu văn bản, hoặc chọn mục khác, rồi gửi lại.",
      );
    }
    const people = await namedPeople(tx, actor, mentions, now);
    return keep(tx, actor, { planId, clauseId, excerpt, body, replyToId: null }, people, now);
  });
}

/**
 * Answers a comment: one level, an answer to an answer joins the same thread. Everyone who spoke in it is told. Gives
 * the answer's id. Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN when the thread has been resolved.
 */
export async function answerComment(
  actor: Actor,
  { planId, commentId, body, mentions }: WrittenAnswer,
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await planToDiscuss(tx, actor, planId);
    const { root } = await lockThread(tx, actor, planId, commentId);
    if (root.resolvedAt) {
      throw new DomainError(
        "RULE_BROKEN",
        "Ý kiến này đã đánh dấu xong. Mở lại trước khi trả lời.",
      );
    }
    const named = await namedPeople(tx, actor, mentions, now);
    const speakers = [root.authorId, ...root.replies.map(({ authorId }) => authorId)];
    const told = [...named, ...speakers].filter((id) => id !== actor.membershipId);
    // A thread that somebody answered is not the thread others were about to change.
    await tx.clauseComment.update({
      where: { id: root.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await seeThread(tx, actor, root.id, now);
    const answer = { planId, clauseId: root.clauseId, excerpt: "", body, replyToId: root.id };
    return keep(tx, actor, answer, told, now);
  });
}

/**
 * Changes what its author wrote, while nobody has answered it. Throws NOT_FOUND, FORBIDDEN, STALE when it changed
 * meanwhile.
 */
export async function editComment(
  actor: Actor,
  { planId, commentId, version, body, mentions }: EditedComment,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await planToDiscuss(tx, actor, planId);
    const { comment } = await lockThread(tx, actor, planId, commentId);
    ensure(canChangeComment(actor, comment));
    const people = await namedPeople(tx, actor, mentions, now);
    const { count } = await tx.clauseComment.updateMany({
      where: { id: commentId, communeId: actor.communeId, version },
      data: { body, version: { increment: 1 } },
    });
    if (count === 0) throw changedMeanwhile();
    await tx.commentMention.deleteMany({
      where: { communeId: actor.communeId, commentId, membershipId: { notIn: people } },
    });
    await mention(tx, actor, commentId, people);
    await recordAudit(tx, {
      actor,
      action: "comment.edited",
      subject: { type: "plan", id: planId },
      data: { commentId },
      at: now,
    });
  });
}

/** Nothing in this thread waits for the person any more. */
export async function seeThread(tx: Tx, actor: Actor, rootId: string, now: Date): Promise<void> {
  await tx.commentMention.updateMany({
    where: {
      communeId: actor.communeId,
      membershipId: actor.membershipId,
      seenAt: null,
      comment: { OR: [{ id: rootId }, { replyToId: rootId }] },
    },
    data: { seenAt: now },
  });
}

type Comment = {
  planId: string;
  clauseId: string | null;
  excerpt: string;
  body: string;
  replyToId: string | null;
};

async function keep(
  tx: Tx,
  actor: Actor,
  comment: Comment,
  people: readonly string[],
  now: Date,
): Promise<string> {
  const { communeId, membershipId } = actor;
  const { id } = await tx.clauseComment.create({
    data: { ...comment, communeId, authorId: membershipId, writtenAt: now },
    select: { id: true },
  });
  await mention(tx, actor, id, people);
  const { planId, clauseId, replyToId } = comment;
  await recordAudit(tx, {
    actor,
    action: "comment.written",
    subject: { type: "plan", id: planId },
    data: { commentId: id, clauseId, replyToId },
    at: now,
  });
  return id;
}

async function mention(tx: Tx, { communeId }: Actor, commentId: string, people: readonly string[]) {
  await tx.commentMention.createMany({
    data: people.map((membershipId) => ({ communeId, commentId, membershipId })),
    skipDuplicates: true,
  });
}
