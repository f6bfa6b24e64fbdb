import "server-only";
import type { Actor } from "@/lib/auth/actor";
import {
  canChangeComment,
  commentingRoles,
  commentsVisibleTo,
} from "@/lib/campaigns/comments/policy";
import type { Colleague, Comment, Thread } from "@/lib/campaigns/comments/threads";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { heldOn } from "@/lib/db/held-on";
import { compareNames } from "@/lib/text/names";
import { vietnamDay } from "@/lib/text/vietnam-day";

const person = { select: { position: true, user: { select: { name: true } } } };

const commentFields = {
  id: true,
  clauseId: true,
  excerpt: true,
  body: true,
  authorId: true,
  author: person,
  writtenAt: true,
  replyToId: true,
  resolvedAt: true,
  resolvedBy: person,
  version: true,
  mentions: { select: { membershipId: true, membership: person }, take: 50 },
} satisfies Prisma.ClauseCommentSelect;

type Row = Prisma.ClauseCommentGetPayload<{ select: typeof commentFields }>;

/** All threads of a plan, the earliest first; none for who may not see them. Above any number one plan will have. */
export async function listComments(actor: Actor, planId: string): Promise<Thread[]> {
  const rows = await prisma.clauseComment.findMany({
    where: { AND: [{ planId }, commentsVisibleTo(actor)] },
    select: commentFields,
    orderBy: { id: "asc" },
    take: 2_000,
  });
  const answers = Map.groupBy(
    rows.filter(({ replyToId }) => replyToId !== null),
    ({ replyToId }) => replyToId,
  );
  return rows
    .filter(({ replyToId }) => replyToId === null)
    .map((row) => threadOf(actor, row, answers.get(row.id) ?? []));
}

function threadOf(actor: Actor, row: Row, answers: readonly Row[]): Thread {
  const { clauseId, excerpt, resolvedAt, resolvedBy } = row;
  const isResolved = resolvedAt !== null;
  return {
    ...commentOf(actor, row, { isAnswered: answers.length > 0, isResolved }),
    clauseId,
    excerpt,
    resolved: resolvedAt && { by: resolvedBy?.user.name ?? "", at: resolvedAt },
    answers: answers.map((answer, index) =>
      commentOf(actor, answer, { isAnswered: index < answers.length - 1, isResolved }),
    ),
  };
}

function commentOf(
  actor: Actor,
  { id, body, authorId, author, writtenAt, version, mentions }: Row,
  facts: { isAnswered: boolean; isResolved: boolean },
): Comment {
  return {
    id,
    body,
    author: { name: author.user.name, position: author.position },
    writtenAt,
    version,
    mentions: mentions.map(({ membershipId, membership }) => ({
      id: membershipId,
      name: membership.user.name,
    })),
    isChangeable: canChangeComment(actor, { authorId, ...facts }).allowed,
  };
}

/** The people of the commune who can be named in a comment, by given name; never the person asking. */
export async function listColleagues(actor: Actor, now: Date): Promise<Colleague[]> {
  const memberships = await prisma.membership.findMany({
    where: {
      ...heldOn(vietnamDay(now)),
      communeId: actor.communeId,
      id: { not: actor.membershipId },
      roles: { hasSome: [...commentingRoles] },
      user: { disabledAt: null },
    },
    select: { id: true, ...person.select },
    orderBy: { id: "asc" },
    take: 50,
  });
  return memberships
    .map(({ id, position, user }) => ({ id, name: user.name, position }))
    .sort((one, other) => compareNames(one.name, other.name));
}
