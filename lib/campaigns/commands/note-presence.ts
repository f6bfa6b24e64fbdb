import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { presenceEndsAfter } from "@/lib/campaigns/presence";
import type { PresentWindow } from "@/lib/campaigns/sync";
import { prisma } from "@/lib/db/client";

type Seen = {
  planId: string;
  windowId: string;
  version: number;
  clauseId: string | null;
  isLast?: boolean | undefined;
};

/**
 * Notes that a window has the plan open (or closes it), forgets those no longer seen, and gives the other ones. The
 * caller has made sure that the actor may edit the plan.
 */
export async function notePresence(
  actor: Actor,
  { planId, windowId, version, clauseId, isLast = false }: Seen,
  now: Date,
): Promise<PresentWindow[]> {
  const { communeId, membershipId } = actor;
  const inPlan = { communeId, planId };
  // Never the window of somebody else, whose key a colleague knows.
  const own = { ...inPlan, windowId, membershipId };
  const seen = { version, clauseId, seenAt: now };

  const windows = await prisma.planPresence.findMany({
    where: inPlan,
    select: {
      windowId: true,
      clauseId: true,
      seenAt: true,
      membershipId: true,
      membership: { select: { position: true, user: { select: { name: true } } } },
    },
    orderBy: { windowId: "asc" },
    take: 200,
  });
  if (isLast) await prisma.planPresence.deleteMany({ where: own });
  else if (windows.some((window) => window.windowId === windowId)) {
    await prisma.planPresence.updateMany({ where: own, data: seen });
  } else {
    await prisma.planPresence.createMany({ data: { ...own, ...seen }, skipDuplicates: true });
  }

  const gone = presenceEndsAfter(now);
  const others = windows.filter((window) => window.windowId !== windowId);
  if (others.some(({ seenAt }) => seenAt <= gone)) {
    await prisma.planPresence.deleteMany({ where: { ...inPlan, seenAt: { lte: gone } } });
  }
  return others
    .filter(({ seenAt }) => seenAt > gone)
    .map(({ membership, membershipId: whose, windowId: key, clauseId: place }) => ({
      windowId: key,
      name: membership.user.name,
      position: membership.position,
      clauseId: place,
      isMe: whose === membershipId,
    }));
}
