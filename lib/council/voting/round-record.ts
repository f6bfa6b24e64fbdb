import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { membersOn, mostMembers } from "@/lib/council/members/seated";
import { mostItems } from "@/lib/council/sessions/agenda";
import type { Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { vietnamDay } from "@/lib/text/vietnam-day";

/** The round, its row held until the transaction ends: votes come in one after another. Throws NOT_FOUND. */
export async function holdRound(tx: Tx, { communeId }: Actor, roundId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM ballot_round WHERE commune_id = ${communeId}::uuid AND id = ${roundId}::uuid FOR UPDATE`;
  const round = await tx.ballotRound.findFirst({
    where: { communeId, id: roundId },
    select: {
      id: true,
      sessionId: true,
      number: true,
      method: true,
      isOnPaper: true,
      state: true,
      version: true,
      session: { select: sessionFields },
      tallies: { select: { itemId: true }, take: mostItems },
    },
  });
  if (!round) throw new DomainError("NOT_FOUND", "Không tìm thấy lượt bỏ phiếu.");
  return round;
}
export type HeldRound = Awaited<ReturnType<typeof holdRound>>;

const sessionFields = {
  id: true,
  state: true,
  startsAt: true,
  chair: { select: { id: true, membershipId: true } },
  secretary: { select: { id: true, membershipId: true } },
} as const;

/** The member of the Council this person is on the day of the session; null for anybody else. */
export async function findSeat(
  tx: Tx,
  { communeId, membershipId }: Actor,
  startsAt: Date,
): Promise<string | null> {
  const seat = await tx.councilMember.findFirst({
    where: { communeId, membershipId, ...heldOn(vietnamDay(startsAt)) },
    select: { id: true },
  });
  return seat?.id ?? null;
}

/** What each item of the session is voted by, and who takes no part in it. */
export async function readItems(tx: Tx, communeId: string, itemIds: readonly string[]) {
  return tx.agendaItem.findMany({
    where: { communeId, id: { in: [...itemIds] } },
    select: {
      id: true,
      sessionId: true,
      method: true,
      threshold: true,
      isStrict: true,
      denominator: true,
      isRecommended: true,
      nomination: { select: { state: true, name: true, award: true } },
      recusals: { select: { memberId: true }, take: mostMembers },
      opinions: { select: { memberId: true, choice: true }, take: mostMembers },
      _count: { select: { tallies: true } },
    },
    orderBy: { position: "asc" },
    take: mostItems,
  });
}
export type VotedItem = Awaited<ReturnType<typeof readItems>>[number];

/** Everybody of the Council on the day of the session, and who of them is there. */
export async function readBody(
  tx: Tx,
  communeId: string,
  { id, startsAt }: { id: string; startsAt: Date },
) {
  const members = await membersOn(tx, communeId, vietnamDay(startsAt));
  const present = await tx.attendance.findMany({
    where: { communeId, sessionId: id, isPresent: true },
    select: { memberId: true },
    take: mostMembers,
  });
  return {
    memberIds: new Set(members.map(({ id: memberId }) => memberId)),
    presentIds: new Set(present.map(({ memberId }) => memberId)),
  };
}
export type Body = Awaited<ReturnType<typeof readBody>>;

/** What the votes for the item are held against. */
export function bodyOf(item: VotedItem, { memberIds, presentIds }: Body) {
  const recused = new Set(item.recusals.map(({ memberId }) => memberId));
  const isRecused = (memberId: string) => recused.has(memberId);
  const written = item.opinions.filter(
    ({ memberId }) => memberIds.has(memberId) && !presentIds.has(memberId) && !isRecused(memberId),
  );
  return {
    members: memberIds.size,
    recused: [...memberIds].filter(isRecused).length,
    present: [...memberIds].filter((id) => presentIds.has(id) && !isRecused(id)).length,
    written: written.length,
    writtenFor: written.filter(({ choice }) => choice === "FOR").length,
    writtenAgainst: written.filter(({ choice }) => choice === "AGAINST").length,
  };
}
