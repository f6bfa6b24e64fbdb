import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { mostMembers } from "@/lib/council/members/seated";
import { mostItems } from "@/lib/council/sessions/agenda";
import { findSession, type SessionView } from "@/lib/council/sessions/queries";
import { prisma, type Tx } from "@/lib/db/client";
import { mayVote } from "./open-round";
import { canKeepVotes } from "./policy";

/**
 * The votes of a session as the person may see them: nothing of an item they are recused from, who has yet to vote for
 * those who keep the votes, and no count before a round has ended. Null for who may not see the session. Takes a fixed
 * number of queries.
 */
export async function findVoting(
  actor: Actor,
  sessionId: string,
  now: Date,
  db: Tx | typeof prisma = prisma,
) {
  const session = await findSession(actor, sessionId, now, db);
  if (!session) return null;
  const { communeId, membershipId } = actor;
  const items = new Map(session.items.map((item) => [item.id, item]));
  const rows = await db.ballotRound.findMany({
    where: { communeId, sessionId },
    select: {
      id: true,
      number: true,
      method: true,
      isOnPaper: true,
      present: true,
      state: true,
      tellers: true,
      openedAt: true,
      countedAt: true,
      version: true,
      voters: { select: { memberId: true, hasVoted: true }, take: mostMembers },
      tallies: { orderBy: { item: { position: "asc" } }, take: mostItems },
    },
    orderBy: { number: "asc" },
    take: 100,
  });
  const opinions = await db.writtenOpinion.findMany({
    where: { communeId, itemId: { in: [...items.keys()] } },
    select: { itemId: true, memberId: true, choice: true, note: true },
    take: mostMembers * 100,
  });
  const seat = session.roll.find((member) => member.membershipId === membershipId) ?? null;
  const keeps = canKeepVotes(actor, session).allowed;
  const names = new Map(session.roll.map(({ id, name }) => [id, name]));
  const rounds = rows.map(({ voters, tallies, ...round }) => {
    const own = seat && voters.find(({ memberId }) => memberId === seat.id);
    const shown = tallies.flatMap(({ itemId, ...tally }) => {
      const item = items.get(itemId);
      return item
        ? [{ item, tally: round.state === "COUNTED" ? tally : null, total: tally.total }]
        : [];
    });
    return {
      ...round,
      items: shown,
      /** Some are hidden: whoever keeps the votes cannot count this round. */
      hidesItems: shown.length < tallies.length,
      voted: voters.filter(({ hasVoted }) => hasVoted).length,
      called: voters.length,
      waitsFor: keeps
        ? voters.flatMap(({ memberId, hasVoted }) => (hasVoted ? [] : [names.get(memberId) ?? ""]))
        : [],
      /** Whether the person has voted; null where they are not on the list. */
      hasVoted: own ? own.hasVoted : null,
      /** How many may vote on the item. */
      votersOf: (itemId: string) => {
        const item = items.get(itemId);
        return item ? voters.filter(({ memberId }) => mayVote(item, memberId)).length : 0;
      },
    };
  });
  const inOpenRound = new Set(
    rounds.flatMap(({ state, items: ofRound }) =>
      state === "OPEN" ? ofRound.map(({ item }) => item.id) : [],
    ),
  );
  return {
    session,
    keeps,
    seat,
    rounds,
    opinions: opinions.map((opinion) => ({ ...opinion, by: names.get(opinion.memberId) ?? "" })),
    /** No result yet, and not being voted on; what was withdrawn or suspended is not the Council's any more. */
    waiting: session.items.filter(
      ({ id, isRecommended, nomination }) =>
        isRecommended === null && nomination.state === "BEFORE_COUNCIL" && !inOpenRound.has(id),
    ),
  };
}

export type Voting = NonNullable<Awaited<ReturnType<typeof findVoting>>>;
export type RoundView = Voting["rounds"][number];
export type AgendaItemView = SessionView["items"][number];
