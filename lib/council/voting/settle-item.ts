import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdSessionOf } from "@/lib/council/sessions/hold-session";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { ensureTakesPart } from "./open-round";
import { canKeepVotes } from "./policy";
import { findSeat, readItems } from "./round-record";

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
    const session = await holdSessionOf(tx, actor, itemId, now);
    ensure(canKeepVotes(actor, session));
    const seat = await findSeat(tx, actor, session.startsAt);
    ensureTakesPart(await readItems(tx, communeId, [itemId]), seat);
    const item = await tx.agendaItem.findUniqueOrThrow({
      where: { communeId_id: { communeId, id: itemId } },
      select: {
        isRecommended: true,
        tallies: { select: { round: { select: { state: true } } }, take: 10 },
      },
    });
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
      subject: { type: "council-session", id: session.id },
      data: { itemId },
      at: now,
    });
  });
}
