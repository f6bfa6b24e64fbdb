import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { sittingStates } from "@/lib/council/policy";
import { prisma, type Tx } from "@/lib/db/client";
import { computeRecusals } from "./compute-recusals";

/**
 * Writes anew who is recused in every session that is still to be held, or being held: after a change of who sits, or
 * of what ties them. The sessions are held, always in the same order.
 */
export async function recomputeSittings(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM council_session
    WHERE commune_id = ${communeId}::uuid AND state IN ('PLANNED', 'OPEN') ORDER BY id FOR UPDATE`;
  const sessions = await tx.councilSession.findMany({
    where: { communeId, state: { in: [...sittingStates] } },
    select: { id: true, communeId: true, startsAt: true },
    orderBy: { id: "asc" },
    take: 200,
  });
  for (const session of sessions) await computeRecusals(tx, session);
}

/**
 * The same by itself, after a change in a room that does not know of the Council: a member's place, a merged unit.
 * Where it fails, the next round does it again before anybody votes.
 */
export async function refreshRecusals(actor: Pick<Actor, "communeId">): Promise<void> {
  await prisma.$transaction((tx) => recomputeSittings(tx, actor));
}
