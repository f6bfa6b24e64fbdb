import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { agendaVisibleTo, type CouncilSight } from "@/lib/council/policy";
import type { prisma, Tx } from "@/lib/db/client";

type Db = Tx | typeof prisma;

/** A session has some hundred nominees at the most. */
export const mostItems = 500;

/** The items of a session's agenda that the person sees, in its order. */
export async function listAgenda(db: Db, actor: Actor, sessionId: string, sight: CouncilSight) {
  const items = await db.agendaItem.findMany({
    where: { AND: [{ sessionId }, agendaVisibleTo(actor, sight)] },
    select: {
      id: true,
      nominationId: true,
      position: true,
      method: true,
      threshold: true,
      isStrict: true,
      denominator: true,
      basis: true,
      isRecommended: true,
      nomination: {
        select: {
          state: true,
          recipientId: true,
          award: true,
          audience: true,
          name: true,
          honorific: true,
          post: true,
          place: true,
          citation: true,
          story: true,
          peopleCount: true,
          votesFor: true,
          votesAgainst: true,
          dossier: {
            select: {
              type: true,
              procedure: true,
              unit: { select: { name: true } },
              campaign: { select: { title: true } },
            },
          },
          appraisal: { select: { findings: true } },
        },
      },
      recusals: { select: { memberId: true, ground: true }, take: 200 },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: mostItems,
  });
  // Numbered as the person sees them: a gap would tell of what is hidden from them.
  return items.map((item, index) => ({ ...item, ordinal: index + 1 }));
}

export type SeenItem = Awaited<ReturnType<typeof listAgenda>>[number];
