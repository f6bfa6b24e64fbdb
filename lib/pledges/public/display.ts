import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { publicPlans } from "@/lib/campaigns/publication/visible";
import { prisma } from "@/lib/db/client";
import { findDemands } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import { chosenTargets, standingFor } from "./chosen-targets";

type DisplayChoice = {
  /** 0 where nothing has been chosen yet. */
  version: number;
  participation: boolean;
  byUnit: boolean;
  targetIds: readonly string[];
  /** Those in force, to choose from. */
  targets: readonly Fact<TargetContent>[];
  /** The campaign's public page, below the portal's address; null while its plan is not public. */
  publicPath: string | null;
};

/** What the commune shows of a campaign's progress and could show, for who may follow it; null without an issued plan. */
export async function findDisplayChoice(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<DisplayChoice | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const { communeId } = actor;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const [display, plan] = await Promise.all([
    prisma.progressDisplay.findFirst({
      where: { communeId, campaignId },
      select: { version: true, participation: true, byUnit: true, targetIds: true },
    }),
    prisma.plan.findFirst({
      where: { ...publicPlans, communeId, campaignId, kind: "PLAN" },
      select: { commune: { select: { slug: true } } },
    }),
  ]);
  const chosen = await chosenTargets(communeId, display?.targetIds ?? []);
  const nothing = { version: 0, participation: false, byUnit: false };
  return {
    ...(display ?? nothing),
    targetIds: standingFor(chosen, demands.targets),
    targets: demands.targets,
    publicPath: plan && `/${plan.commune.slug}/phong-trao/${demands.campaign.slug}`,
  };
}
