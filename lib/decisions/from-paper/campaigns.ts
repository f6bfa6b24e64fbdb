import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canProposeDecisions } from "@/lib/decisions/policy";

/** The campaigns a paper decision may be of, the latest first; none for who enters no paper. */
export async function listPaperCampaigns(actor: Actor): Promise<{ id: string; title: string }[]> {
  if (!canProposeDecisions(actor).allowed) return [];
  return prisma.campaign.findMany({
    where: { communeId: actor.communeId },
    select: { id: true, title: true },
    orderBy: { id: "desc" },
    take: 200,
  });
}
