import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canReadHistory, plansVisibleTo } from "@/lib/campaigns/policy";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const savedRevision = {
  id: true,
  version: true,
  basedOnVersion: true,
  kind: true,
  name: true,
  savedAt: true,
  author: { select: { position: true, user: { select: { name: true } } } },
} satisfies Prisma.PlanRevisionSelect;

export type SavedRevision = Prisma.PlanRevisionGetPayload<{ select: typeof savedRevision }>;

/**
 * What was saved of a plan, the latest first, texts set aside among it; `after` is the id of the last one of the page
 * before. Empty for who may not see it.
 */
export function listRevisionPage(
  actor: Actor,
  planId: string,
  { after, take }: { after?: string; take: number },
): Promise<SavedRevision[]> {
  return prisma.planRevision.findMany({
    where: {
      planId,
      communeId: actor.communeId,
      plan: canReadHistory(actor).allowed ? plansVisibleTo(actor) : { id: { in: [] } },
      // Ids are in the order of saving.
      ...(after && { id: { lt: after } }),
    },
    select: savedRevision,
    orderBy: { id: "desc" },
    take: Math.min(take, 201),
  });
}
