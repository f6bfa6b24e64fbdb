import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";

/**
 * Takes a nomination off the lists that are being shown for opinions: it is no longer public from the commit on. A
 * consultation that was concluded keeps what it showed.
 */
export async function takeOffLists(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  nominationId: string,
  now: Date,
): Promise<number> {
  const { count } = await tx.consultationItem.updateMany({
    where: { communeId, nominationId, removedAt: null, consultation: { concludedAt: null } },
    data: { removedAt: now },
  });
  if (count === 0) return 0;
  const { slug } = await tx.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { slug: true },
  });
  await announcePublicChange(tx, slug);
  return count;
}
