import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { holdSessionsOf } from "@/lib/nominations/agendas";
import { nominationsAppraisedBy } from "@/lib/nominations/policy";
import { stageFields } from "@/lib/nominations/stage";

const person = { select: { position: true, user: { select: { name: true } } } } as const;

/** A nomination with its suspensions, the latest first, and where it is on agendas; null for who may not see it. */
export async function readSuspendable(db: Tx | typeof prisma, actor: Actor, nominationId: string) {
  const nomination = await db.nomination.findFirst({
    where: {
      AND: [{ id: nominationId }, { state: { not: "DRAFT" } }, nominationsAppraisedBy(actor)],
    },
    select: {
      ...stageFields,
      id: true,
      version: true,
      name: true,
      honorific: true,
      award: true,
      dossierId: true,
      dossier: { select: { unitId: true, title: true, unit: { select: { name: true } } } },
      suspensions: {
        select: {
          id: true,
          fromState: true,
          ground: true,
          reason: true,
          suspendedById: true,
          suspendedBy: person,
          suspendedAt: true,
          resumedById: true,
          resumedBy: person,
          resumedAt: true,
          resumeNote: true,
        },
        orderBy: [{ suspendedAt: "desc" }, { id: "desc" }],
        take: 50,
      },
      agendaItems: {
        where: { session: { state: { in: ["PLANNED", "OPEN"] } } },
        select: { id: true, sessionId: true, _count: { select: { tallies: true } } },
        take: 20,
      },
      decisionItems: {
        ...stageFields.decisionItems,
        select: { decision: { select: { kind: true, state: true, subject: true } } },
        take: 5,
      },
    },
  });
  if (!nomination) return null;
  const { agendaItems, ...rest } = nomination;
  return {
    ...rest,
    // A tally is written for each item when its round opens.
    isBeingVoted: agendaItems.some(({ _count }) => _count.tallies > 0),
    unvotedItems: agendaItems.filter(({ _count }) => _count.tallies === 0),
    isOnList: rest.consultations.length > 0,
    /** Papers it would have to leave before they are signed. */
    drafts: rest.decisionItems
      .map(({ decision }) => decision)
      .filter(({ state }) => state === "DRAFT" || state === "RETURNED" || state === "SUBMITTED"),
  };
}

export type Suspendable = NonNullable<Awaited<ReturnType<typeof readSuspendable>>>;

/**
 * The same, held until the transaction ends: first the sessions it is before, then the nomination itself. Throws
 * NOT_FOUND.
 */
export async function holdSuspendable(
  tx: Tx,
  actor: Actor,
  nominationId: string,
): Promise<Suspendable> {
  const { communeId } = actor;
  await holdSessionsOf(tx, actor, nominationId);
  await tx.$executeRaw`
    SELECT 1 FROM nomination WHERE commune_id = ${communeId}::uuid AND id = ${nominationId}::uuid FOR UPDATE`;
  const nomination = await readSuspendable(tx, actor, nominationId);
  if (!nomination) throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị khen thưởng.");
  return nomination;
}
