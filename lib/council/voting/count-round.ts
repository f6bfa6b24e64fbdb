import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { mostMembers } from "@/lib/council/members/seated";
import { holdSession } from "@/lib/council/sessions/hold-session";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError, FieldError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { unsealBox } from "./ballot-box";
import { keepCountMinutes } from "./count-minutes";
import { countBox, ensureCounts, ensureSecret, type PaperCount } from "./counts";
import { ensureTakesPart } from "./open-round";
import { isReached, totalOf } from "./outcome";
import { canKeepVotes } from "./policy";
import {
  bodyOf,
  findSeat,
  type HeldRound,
  holdRound,
  readBody,
  readItems,
  type VotedItem,
} from "./round-record";

type CountRound = {
  roundId: string;
  version: number;
  /** The counting team, as the biên bản kiểm phiếu names it. */
  tellers: string;
  /** Of a round on paper. */
  counts?: readonly PaperCount[];
  /** Of a secret one on devices: those who have not voted do not vote in it any more. */
  leavesOut?: boolean;
};

/**
 * Ends a round and counts it: the ballots of the portal, or what was counted on paper, with the written opinions of
 * absent members. An item that reaches its threshold is recommended; one that does not waits for another round or for
 * `settleItem`. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN (a paper count that cannot be right; a secret box that
 * would tell who voted how).
 */
export async function countRound(actor: Actor, given: CountRound, now: Date): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const round = await holdWithSession(tx, actor, given.roundId, now);
    if (round.state === "COUNTED") return;
    ensure(canKeepVotes(actor, round.session));
    if (round.version !== given.version) {
      throw new DomainError("STALE", "Lượt bỏ phiếu vừa thay đổi. Tải lại trang rồi kiểm phiếu.");
    }
    if (given.tellers.trim() === "") {
      throw new FieldError("tellers", "Ghi tên tổ kiểm phiếu.");
    }
    const ids = round.tallies.map(({ itemId }) => itemId);
    const items = await readItems(tx, communeId, ids);
    ensureTakesPart(items, await findSeat(tx, actor, round.session.startsAt));
    const voters = await tx.voterListEntry.findMany({
      where: { communeId, roundId: round.id },
      select: { memberId: true, hasVoted: true },
      take: mostMembers,
    });
    if (round.method === "SECRET" && !round.isOnPaper) {
      ensureSecret(items, voters, given.leavesOut ?? false);
    }
    const counts = round.isOnPaper
      ? ensureCounts(items, voters, given.counts ?? [])
      : countBox(items, voters, await unsealBox(tx, { communeId, roundId: round.id }));
    await writeCounts(tx, actor, { round, items, counts, tellers: given.tellers.trim() }, now);
    await keepCountMinutes(tx, actor, round, now);
  });
}

/** The session first, as everything of the Council: then nothing of its items changes while they are counted. */
async function holdWithSession(
  tx: Tx,
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<HeldRound> {
  const found = await tx.ballotRound.findFirst({
    where: { communeId: actor.communeId, id: roundId },
    select: { sessionId: true },
  });
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy lượt bỏ phiếu.");
  await holdSession(tx, actor, found.sessionId, now);
  return holdRound(tx, actor, roundId);
}

async function writeCounts(
  tx: Tx,
  actor: Actor,
  counted: {
    round: HeldRound;
    items: readonly VotedItem[];
    counts: readonly PaperCount[];
    tellers: string;
  },
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  const { round, items, counts, tellers } = counted;
  const body = await readBody(tx, communeId, round.session);
  for (const { itemId, ...count } of counts) {
    const item = items.find(({ id }) => id === itemId);
    if (!item) continue;
    const there = bodyOf(item, body);
    const total = totalOf(item.denominator, there);
    const { writtenFor, writtenAgainst } = there;
    await tx.tally.updateMany({
      where: { communeId, roundId: round.id, itemId },
      data: { ...count, writtenFor, writtenAgainst, total },
    });
    if (isReached(count.votesFor + writtenFor, total, item)) {
      await tx.agendaItem.updateMany({
        where: { communeId, id: itemId, isRecommended: null },
        data: { isRecommended: true },
      });
    }
  }
  await tx.ballotRound.updateMany({
    where: { communeId, id: round.id, state: "OPEN" },
    data: { state: "COUNTED", countedAt: now, tellers, version: { increment: 1 } },
  });
  await recordAudit(tx, {
    actor,
    action: "round.counted",
    subject: { type: "council-session", id: round.sessionId },
    data: { roundId: round.id },
    at: now,
  });
}
