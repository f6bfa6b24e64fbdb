import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { sessionsVisibleTo } from "@/lib/council/policy";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { findSight } from "@/lib/nominations/sight";

const seat = {
  select: { id: true, post: true, membershipId: true, membership: { select: { userId: true } } },
} as const;

/**
 * The session, its row held until the transaction ends: whatever changes a session, its agenda, its attendance, its
 * rounds or the recusals in it holds it first. Throws NOT_FOUND for who may not see it.
 */
export async function holdSession(tx: Tx, actor: Actor, sessionId: string, now: Date) {
  const { communeId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM council_session
    WHERE commune_id = ${communeId}::uuid AND id = ${sessionId}::uuid FOR UPDATE`;
  const sight = await findSight(tx, actor, now);
  const session = await tx.councilSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsVisibleTo(actor, sight)] },
    select: {
      id: true,
      communeId: true,
      state: true,
      title: true,
      startsAt: true,
      place: true,
      chair: seat,
      secretary: seat,
      invitedAt: true,
      openedAt: true,
      closedAt: true,
      secretarySignedAt: true,
      chairSignedAt: true,
      version: true,
    },
  });
  if (!session) throw new DomainError("NOT_FOUND", "Không tìm thấy phiên họp.");
  return session;
}

/** The session of an item, held. Throws NOT_FOUND. */
export async function holdSessionOf(tx: Tx, actor: Actor, itemId: string, now: Date) {
  const item = await tx.agendaItem.findFirst({
    where: { communeId: actor.communeId, id: itemId },
    select: { sessionId: true },
  });
  if (!item) throw new DomainError("NOT_FOUND", "Không tìm thấy nội dung của phiên họp.");
  return holdSession(tx, actor, item.sessionId, now);
}

export type HeldSession = Awaited<ReturnType<typeof holdSession>>;
