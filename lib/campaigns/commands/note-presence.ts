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

  const windows = await windowsOf(inPlan);
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
    .map(({ name, position, membershipId: whose, windowId: key, clauseId: place }) => ({
      windowId: key,
      name,
      position,
      clauseId: place,
      isMe: whose === membershipId,
    }));
}

type Window = {
  windowId: string;
  clauseId: string | null;
  seenAt: Date;
  membershipId: string;
  name: string;
  position: string;
};

/** Every window asks every few seconds: with whose it is in one query, not three. */
function windowsOf({ communeId, planId }: { communeId: string; planId: string }) {
  return prisma.$queryRaw<Window[]>`
    SELECT window_id AS "windowId", clause_id AS "clauseId", seen_at AS "seenAt",
      membership_id AS "membershipId", person.name, membership.position
    FROM plan_presence
    JOIN membership ON membership.commune_id = plan_presence.commune_id
      AND membership.id = plan_presence.membership_id
    JOIN "user" AS person ON person.id = membership.user_id
    WHERE plan_presence.commune_id = ${communeId}::uuid AND plan_id = ${planId}::uuid
    ORDER BY window_id LIMIT 200`;
}
