import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { comparisonPrefix, measured } from "@/lib/campaigns/facts/words";
import { prisma } from "@/lib/db/client";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import { capitalised } from "@/lib/text/capitalised";

/** What a campaign asks, for who follows the units of the commune; null for anybody else, and without an issued plan. */
export async function findDemandsFor(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<Demands | null> {
  return canFollowProgress(actor).allowed ? findDemands(prisma, actor, campaignId, now) : null;
}

/** A beginning for the words of a covenant: the plan's targets with what it demands, one a line. */
export function suggestedPromises({ targets }: Pick<Demands, "targets">): string {
  return targets
    .map(({ content: { indicator, measure, comparison, values } }) => {
      const demanded = values
        .map(({ year, value }) => {
          const words = `${comparisonPrefix[comparison]}${measured(value, measure)}`;
          return year ? `${words} năm ${year}` : words;
        })
        .join("; ");
      const target = capitalised(indicator);
      return demanded ? `${target}: ${demanded}.` : `${target}.`;
    })
    .join("\n");
}
