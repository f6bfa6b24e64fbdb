import "server-only";
import type { Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";

/**
 * To be called, before the commit, by whatever changes what accepted pledges and reports say together: accepting one,
 * taking it back, correcting a figure, who takes part, how figures come together. Where the commune shows the public
 * any of the campaign's progress, its kept pages are dropped; else nothing happens.
 */
export async function progressChanged(
  tx: Tx,
  { communeId, campaignId }: { communeId: string; campaignId: string },
): Promise<void> {
  const display = await tx.progressDisplay.findFirst({
    where: {
      communeId,
      campaignId,
      OR: [{ participation: true }, { targetIds: { isEmpty: false } }],
    },
    select: { commune: { select: { slug: true } } },
  });
  if (display) await announcePublicChange(tx, display.commune.slug);
}
