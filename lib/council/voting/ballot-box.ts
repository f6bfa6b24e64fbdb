import "server-only";
import { randomInt } from "node:crypto";
import { openSealed, seal } from "@/lib/auth/secret-box";
import type { Tx } from "@/lib/db/client";
import type { Choice } from "@/lib/db/generated/enums";
import { newId } from "@/lib/text/new-id";

export type Vote = { itemId: string; choice: Choice };

/** A session has some hundred nominees and some dozen members at the most. */
const mostBallots = 20_000;

/**
 * Puts the votes of one member into the box, and mixes it: every ballot of the round is sealed anew and written again
 * under another random id, in another order, and every line of the voter list with them. Nothing the database keeps
 * (ids, order, the transaction that wrote a row) then says which ballots came together, or with whom. Call it with the
 * round held.
 */
export async function putInBox(
  tx: Tx,
  { communeId, roundId }: Box,
  memberId: string,
  votes: readonly Vote[],
): Promise<void> {
  const before = await openBox(tx, { communeId, roundId });
  await writeBox(tx, { communeId, roundId }, [...before, ...votes]);
  const voters = await tx.voterListEntry.findMany({
    where: { communeId, roundId },
    select: { memberId: true, hasVoted: true },
    orderBy: { memberId: "asc" },
    take: mostBallots,
  });
  await tx.voterListEntry.deleteMany({ where: { communeId, roundId } });
  await tx.voterListEntry.createMany({
    data: voters.map((voter) => ({
      communeId,
      roundId,
      ...voter,
      hasVoted: voter.hasVoted || voter.memberId === memberId,
    })),
  });
}

type Box = { communeId: string; roundId: string };

/** The votes in the box, in no order that means anything. */
async function openBox(tx: Tx, { communeId, roundId }: Box): Promise<Vote[]> {
  const ballots = await tx.ballot.findMany({
    where: { communeId, roundId },
    select: { itemId: true, choice: true, sealed: true },
    take: mostBallots,
  });
  return ballots.map(({ itemId, choice, sealed }) => ({
    itemId,
    choice: choice ?? openChoice(sealed, ownerOf(roundId, itemId)),
  }));
}

/** Unseals the box for good: what was counted can be counted again by whoever reads it. */
export async function unsealBox(tx: Tx, box: Box): Promise<Vote[]> {
  const votes = await openBox(tx, box);
  await writeBox(tx, box, votes, { isOpen: true });
  return votes;
}

async function writeBox(
  tx: Tx,
  { communeId, roundId }: Box,
  votes: readonly Vote[],
  { isOpen = false } = {},
): Promise<void> {
  await tx.ballot.deleteMany({ where: { communeId, roundId } });
  await tx.ballot.createMany({
    data: shuffled(votes).map(({ itemId, choice }) => ({
      id: newId(),
      communeId,
      roundId,
      itemId,
      choice: isOpen ? choice : null,
      sealed: isOpen ? "" : seal(choice.padEnd(longestChoice), ownerOf(roundId, itemId)),
    })),
  });
}

/** Sealed words are as long as what they hide: each choice is made as long as the longest. */
const longestChoice = "AGAINST".length;

const ownerOf = (roundId: string, itemId: string) => `ballot ${roundId} ${itemId}`;

function openChoice(sealed: string, owner: string): Choice {
  const choice = openSealed(sealed, owner)?.trim();
  if (choice === "FOR" || choice === "AGAINST" || choice === "BLANK") return choice;
  throw new Error("A ballot does not open: it was changed, or AUTH_SECRET was.");
}

/** Fisher–Yates with the system's random numbers. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Value, mixed[last] as Value];
  }
  return mixed;
}
