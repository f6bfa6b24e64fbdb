import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { putInBox, type Vote } from "./ballot-box";
import { mayVote } from "./open-round";
import { canVote } from "./policy";
import { findSeat, holdRound, readItems } from "./round-record";

type CastVotes = { roundId: string; votes: readonly Vote[] };

/**
 * Casts a member's votes on all items of the round they are not recused from, once; asked again, at the same moment or
 * later, nothing changes and `false` is given. Nothing is written of who voted what or when: no audit line, no notice.
 * Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN when an item is left out.
 */
export async function castVotes(actor: Actor, { roundId, votes }: CastVotes): Promise<boolean> {
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const round = await holdRound(tx, actor, roundId);
    const memberId = await findSeat(tx, actor, round.session.startsAt);
    const entry =
      memberId &&
      (await tx.voterListEntry.findUnique({
        where: { communeId_roundId_memberId: { communeId, roundId, memberId } },
        select: { hasVoted: true },
      }));
    ensure(canVote(actor, round, entry || null));
    if (!memberId || !entry || entry.hasVoted) return false;
    const items = await readItems(
      tx,
      communeId,
      round.tallies.map(({ itemId }) => itemId),
    );
    const own = items.filter((item) => mayVote(item, memberId));
    const chosen = own.map((item) => votes.find(({ itemId }) => itemId === item.id));
    if (chosen.some((vote) => !vote)) {
      throw new DomainError("RULE_BROKEN", "Còn nội dung chưa chọn. Chọn đủ rồi bỏ phiếu.");
    }
    await putInBox(
      tx,
      { communeId, roundId },
      memberId,
      chosen.filter((vote) => vote !== undefined),
    );
    return true;
  });
}
