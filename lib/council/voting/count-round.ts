import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { unsealBox, type Vote } from "./ballot-box";
import { ensureTakesPart, mayVote } from "./open-round";
import { isReached, totalOf } from "./outcome";
import { canKeepVotes } from "./policy";
import {
  bodyOf,
  findSeat,
  type HeldRound,
  holdRound,
  mostMembers,
  readBody,
  readItems,
  type VotedItem,
} from "./round-record";

/** What the counting team counted of one item on paper, or by hands. */
export type PaperCount = {
  itemId: string;
  issued: number;
  returned: number;
  votesFor: number;
  votesAgainst: number;
  invalid: number;
};

export type CountRound = {
  roundId: string;
  version: number;
  /** The counting team, as the biên bản kiểm phiếu names it. */
  tellers: string;
  /** Of a round on paper. */
  counts?: readonly PaperCount[];
};

/**
 * Ends a round and counts it: the ballots of the portal, or what was counted on paper, with the written opinions of
 * absent members. An item that reaches its threshold is recommended; one that does not waits for another round or for
 * `settleItem`. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN (a paper count that cannot be right).
 */
export async function countRound(actor: Actor, given: CountRound, now: Date): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(
    async (tx) => {
      const round = await holdRound(tx, actor, given.roundId);
      if (round.state === "COUNTED") return;
      ensure(canKeepVotes(actor, round.session));
      if (round.version !== given.version) {
        throw new DomainError("STALE", "Lượt bỏ phiếu vừa thay đổi. Tải lại trang rồi kiểm phiếu.");
      }
      if (given.tellers.trim() === "") {
        throw new DomainError("RULE_BROKEN", "Ghi tên tổ kiểm phiếu.");
      }
      const ids = round.tallies.map(({ itemId }) => itemId);
      const items = await readItems(tx, communeId, ids);
      ensureTakesPart(items, await findSeat(tx, actor, round.session.startsAt));
      const voters = await tx.voterListEntry.findMany({
        where: { communeId, roundId: round.id },
        select: { memberId: true, hasVoted: true },
        take: mostMembers,
      });
      const counts = round.isOnPaper
        ? ensureCounts(items, voters, given.counts ?? [])
        : countBox(items, voters, await unsealBox(tx, { communeId, roundId: round.id }));
      await writeCounts(tx, actor, { round, items, counts, tellers: given.tellers.trim() }, now);
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}

type Voter = { memberId: string; hasVoted: boolean };

const votersOf = (item: VotedItem, voters: readonly Voter[]) =>
  voters.filter(({ memberId }) => mayVote(item, memberId));

function countBox(
  items: readonly VotedItem[],
  voters: readonly Voter[],
  votes: readonly Vote[],
): PaperCount[] {
  return items.map((item) => {
    const cast = votes.filter(({ itemId }) => itemId === item.id);
    const of = (choice: Vote["choice"]) => cast.filter((vote) => vote.choice === choice).length;
    return {
      itemId: item.id,
      issued: votersOf(item, voters).length,
      returned: cast.length,
      votesFor: of("FOR"),
      votesAgainst: of("AGAINST"),
      invalid: of("BLANK"),
    };
  });
}

function ensureCounts(
  items: readonly VotedItem[],
  voters: readonly Voter[],
  counts: readonly PaperCount[],
): PaperCount[] {
  return items.map((item, index) => {
    const count = counts.find(({ itemId }) => itemId === item.id);
    const broken = (message: string) =>
      new DomainError("RULE_BROKEN", `Nội dung ${index + 1}: ${message}`);
    if (!count) throw broken("chưa nhập kết quả kiểm phiếu.");
    const { issued, returned, votesFor, votesAgainst, invalid } = count;
    const most = votersOf(item, voters).length;
    if (issued > most) {
      throw broken(`phát ra ${issued} phiếu, nhiều hơn ${most} người được bỏ phiếu.`);
    }
    if (returned > issued) throw broken(`thu về ${returned} phiếu, nhiều hơn số phát ra.`);
    if (votesFor + votesAgainst + invalid !== returned) {
      throw broken(
        `đồng ý ${votesFor}, không đồng ý ${votesAgainst}, không hợp lệ ${invalid}: cộng lại phải bằng số phiếu thu về (${returned}).`,
      );
    }
    return count;
  });
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

/**
 * Leaves an item that did not reach its threshold as it is: not recommended, no further round. Throws NOT_FOUND,
 * FORBIDDEN, RULE_BROKEN while it was never voted on, or a round is open.
 */
export async function settleItem(
  actor: Actor,
  { itemId }: { itemId: string },
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const item = await tx.agendaItem.findFirst({
      where: { communeId, id: itemId },
      select: {
        sessionId: true,
        isRecommended: true,
        session: {
          select: {
            state: true,
            startsAt: true,
            chair: { select: { membershipId: true } },
            secretary: { select: { membershipId: true } },
          },
        },
        tallies: { select: { round: { select: { state: true } } }, take: 10 },
      },
    });
    if (!item) throw new DomainError("NOT_FOUND", "Không tìm thấy nội dung của phiên họp.");
    ensure(canKeepVotes(actor, item.session));
    const seat = await findSeat(tx, actor, item.session.startsAt);
    ensureTakesPart(await readItems(tx, communeId, [itemId]), seat);
    if (item.isRecommended !== null) return;
    if (item.tallies.length === 0 || item.tallies.some(({ round }) => round.state === "OPEN")) {
      throw new DomainError("RULE_BROKEN", "Bỏ phiếu và kiểm phiếu nội dung này trước đã.");
    }
    await tx.agendaItem.updateMany({
      where: { communeId, id: itemId, isRecommended: null },
      data: { isRecommended: false },
    });
    await recordAudit(tx, {
      actor,
      action: "item.settled",
      subject: { type: "council-session", id: item.sessionId },
      data: { itemId },
      at: now,
    });
  });
}
