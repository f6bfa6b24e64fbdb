import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/**
 * Holds the sessions a nomination is before until the transaction ends, as everything of the Council does first
 * (lib/council/sessions/hold-session.ts): before the dossier, before the nomination.
 */
export async function holdSessionsOf(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  nominationId: string,
): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM council_session WHERE commune_id = ${communeId}::uuid AND id IN (
      SELECT session_id FROM agenda_item
      WHERE commune_id = ${communeId}::uuid AND nomination_id = ${nominationId}::uuid
    ) ORDER BY id FOR UPDATE`;
}

/**
 * Takes a nomination off the agendas on which nobody has voted on it, the sessions being held: with the item go its
 * recusals, and what absent members wrote of it.
 */
export async function leaveAgendas(
  tx: Tx,
  actor: Actor,
  nominationId: string,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  const items = await tx.agendaItem.findMany({
    where: {
      communeId,
      nominationId,
      session: { state: { in: ["PLANNED", "OPEN"] } },
      // A tally is written for each item when its round opens.
      tallies: { none: {} },
    },
    select: { id: true, sessionId: true },
    orderBy: { id: "asc" },
    take: 20,
  });
  for (const { id, sessionId } of items) {
    await tx.agendaItem.deleteMany({ where: { communeId, id } });
    await recordAudit(tx, {
      actor,
      action: "agenda.removed",
      subject: { type: "council-session", id: sessionId },
      data: { nominationId },
      at: now,
    });
  }
}
