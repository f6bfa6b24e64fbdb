import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { membersOn } from "@/lib/council/members/seated";
import { canKeepCouncil } from "@/lib/council/policy";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { mostItems } from "./agenda";
import { type HeldSession, holdSession } from "./hold-session";
import { updateSession } from "./plan-session";
import type { SessionRef } from "./schema";
import { isSamePress } from "./steps";

/**
 * Sends the invitation: each member is told how many nominations they are to consider, and no more. Throws FORBIDDEN for
 * anybody but the office, NOT_FOUND, STALE, RULE_BROKEN once the session was opened.
 */
export async function inviteMembers(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    if (await isSamePress(tx, actor, session, ref, "council.invited")) return;
    if (session.state !== "PLANNED") {
      throw new DomainError(
        "RULE_BROKEN",
        "Phiên họp đã khai mạc hoặc đã hủy, không mời được nữa.",
      );
    }
    await updateSession(tx, session, ref.version, { invitedAt: now });
    const { id, title, startsAt, place } = session;
    const counts = await countsByMember(tx, session);
    const members = await membersOn(tx, communeId, vietnamDay(startsAt));
    for (const { id: memberId, membershipId } of members) {
      if (membershipId === actor.membershipId) continue;
      await notify(tx, {
        communeId,
        to: [membershipId],
        kind: "council.invited",
        subject: { type: "council-session", id },
        data: { title, startsAt: startsAt.toISOString(), place, count: counts(memberId) },
        key: `council.invited:${id}:${ref.version}`,
        at: now,
      });
    }
    await recordAudit(tx, {
      actor,
      action: "council.invited",
      subject: { type: "council-session", id },
      data: { members: members.length },
      at: now,
    });
  });
}

/** How many items each member is to consider. */
async function countsByMember(tx: Tx, { id: sessionId, communeId }: HeldSession) {
  const items = await tx.agendaItem.findMany({
    where: { communeId, sessionId },
    select: { recusals: { select: { memberId: true }, take: 200 } },
    take: mostItems,
  });
  return (memberId: string) =>
    items.filter(({ recusals }) => recusals.every((recusal) => recusal.memberId !== memberId))
      .length;
}
