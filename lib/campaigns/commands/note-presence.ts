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
  await prisma.planPresence.deleteMany({
    where: {
      ...inPlan,
      OR: [
        { seenAt: { lte: presenceEndsAfter(now) } },
        ...(isLast ? [{ windowId, membershipId }] : []),
      ],
    },
  });
  if (!isLast) {
    const seen = { version, clauseId, seenAt: now };
    // Never the window of somebody else, whose key a colleague knows.
    const { count } = await prisma.planPresence.updateMany({
      where: { ...inPlan, windowId, membershipId },
      data: seen,
    });
    if (count === 0) {
      await prisma.planPresence.createMany({
        data: { ...inPlan, windowId, membershipId, ...seen },
        skipDuplicates: true,
      });
    }
  }
  const windows = await prisma.planPresence.findMany({
    where: { ...inPlan, windowId: { not: windowId }, seenAt: { gt: presenceEndsAfter(now) } },
    select: {
      windowId: true,
      clauseId: true,
      membershipId: true,
      membership: { select: { position: true, user: { select: { name: true } } } },
    },
    orderBy: { windowId: "asc" },
    take: 50,
  });
  return windows.map(({ membership, membershipId: whose, ...window }) => ({
    ...window,
    name: membership.user.name,
    position: membership.position,
    isMe: whose === membershipId,
  }));
}
