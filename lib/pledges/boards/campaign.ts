import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canFollowProgress } from "@/lib/pledges/policy";

/** A campaign whose progress this person may follow, whether its plan is issued or not; null otherwise. */
export async function findCampaign(actor: Actor, campaignId: string) {
  if (!canFollowProgress(actor).allowed) return null;
  return prisma.campaign.findFirst({
    where: { id: campaignId, communeId: actor.communeId },
    select: {
      id: true,
      title: true,
      slug: true,
      state: true,
      level: true,
      version: true,
      formsCloseOn: true,
    },
  });
}

export type FollowedCampaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;
