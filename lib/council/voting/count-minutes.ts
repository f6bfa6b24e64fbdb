import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { countPaper } from "./papers";
import { findVoting, type RoundView, type Voting } from "./queries";

/**
 * Keeps the biên bản kiểm phiếu of a round that was just counted: names, posts, the chair and the members of this moment,
 * whatever becomes of them later. Whoever counts takes part in all items, so nothing is left out.
 */
export async function keepCountMinutes(
  tx: Tx,
  actor: Actor,
  { id: roundId, sessionId }: { id: string; sessionId: string },
  now: Date,
): Promise<void> {
  const voting = await findVoting(actor, sessionId, now, tx);
  const paper = voting && (await drawn(tx, actor, voting, roundId));
  if (!paper) throw new Error(`Round ${roundId} has no count to write down.`);
  await tx.ballotRound.updateMany({
    where: { communeId: actor.communeId, id: roundId },
    data: { minutes: paper as unknown as Prisma.InputJsonObject },
  });
}

/**
 * The biên bản kiểm phiếu as it was kept; for who must not see some of its items while the session runs, without them.
 * Null before the count.
 */
export async function countMinutesPaper(
  actor: Actor,
  voting: Voting,
  { id: roundId, hidesItems }: Pick<RoundView, "id" | "hidesItems">,
): Promise<OfficialDocument | null> {
  const kept = await prisma.ballotRound.findFirst({
    where: { communeId: actor.communeId, id: roundId },
    select: { minutes: true },
  });
  return kept?.minutes && !hidesItems
    ? storedDocument(kept.minutes)
    : drawn(prisma, actor, voting, roundId);
}

async function drawn(
  db: Tx | typeof prisma,
  actor: Actor,
  voting: Voting,
  roundId: string,
): Promise<OfficialDocument | null> {
  const round = voting.rounds.find(({ id }) => id === roundId);
  if (!round) return null;
  const commune = await findOwnCommune(actor, db);
  return countPaper({ commune: { ...commune, name: communeName(commune) }, voting, round });
}
