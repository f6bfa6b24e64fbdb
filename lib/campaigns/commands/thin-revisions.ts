import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { presenceEndsAfter } from "@/lib/campaigns/presence";
import { allKeptAfter, revisionsToThin } from "@/lib/campaigns/thinning";
import type { Tx } from "@/lib/db/client";

/** Lets go of old saves made while typing (`revisionsToThin`), in the transaction of the save that wrote `current`. */
export async function thinRevisions(
  tx: Tx,
  { communeId }: Actor,
  { planId, current }: { planId: string; current: number },
  now: Date,
): Promise<void> {
  const revisions = await tx.planRevision.findMany({
    where: {
      communeId,
      planId,
      name: null,
      kind: { in: ["AUTOSAVED", "MERGED"] },
      savedAt: { lte: allKeptAfter(now) },
    },
    select: { id: true, version: true, kind: true, name: true, savedAt: true },
    orderBy: { version: "desc" },
    take: 5_000,
  });
  if (revisions.length === 0) return;
  const windows = await tx.planPresence.findMany({
    where: { communeId, planId, seenAt: { gt: presenceEndsAfter(now) } },
    select: { version: true },
    take: 1_000,
  });
  const inUse = new Set(windows.map(({ version }) => version));
  const ids = revisionsToThin(revisions, { now, current, inUse });
  if (ids.length > 0) await tx.planRevision.deleteMany({ where: { communeId, id: { in: ids } } });
}
