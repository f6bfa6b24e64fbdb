import "server-only";
import type { TargetContent } from "@/lib/campaigns/facts/fact";
import { sameTarget } from "@/lib/campaigns/facts/same-target";
import type { Tx } from "@/lib/db/client";
import type { Accumulation } from "@/lib/db/generated/enums";

/** What the office has said of targets with the same words in this plan's campaign, the latest paper first. */
export async function accumulationsSaid(
  tx: Tx,
  communeId: string,
  planId: string,
  targets: readonly { content: TargetContent }[],
): Promise<(content: TargetContent) => Accumulation | null> {
  if (targets.length === 0) return () => null;
  const { campaignId } = await tx.plan.findFirstOrThrow({
    where: { id: planId, communeId },
    select: { campaignId: true },
  });
  const rows = await tx.target.findMany({
    where: { communeId, plan: { campaignId }, accumulation: { not: null } },
    select: { indicator: true, measure: true, accumulation: true },
    orderBy: { id: "asc" },
    take: 2000,
  });
  const said = new Map(rows.map((row) => [sameTarget(row), row.accumulation]));
  return (content) => said.get(sameTarget(content)) ?? null;
}
