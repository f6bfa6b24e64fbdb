import "server-only";
import { auditLast, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canKeepCouncil } from "@/lib/council/policy";
import { prisma } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { ensure } from "@/lib/workflow/verdict";
import { mostItems } from "./agenda";
import { holdSession } from "./hold-session";
import { takeOut } from "./keep-agenda";
import { toBeTold, updateSession } from "./plan-session";
import type { SessionRef } from "./schema";
import { ensureStep, isSamePress } from "./steps";

/**
 * Cancels a session that was not opened; what was on its agenda is eligible again. Throws FORBIDDEN for anybody but the
 * office, NOT_FOUND, STALE, RULE_BROKEN once the session was opened.
 */
export async function cancelSession(actor: Actor, ref: SessionRef, now: Date): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    if (await isSamePress(tx, actor, session, ref, "council.cancelled")) return;
    ensureStep(session, "cancel");
    const { id, title, startsAt } = session;
    const items = await tx.agendaItem.findMany({
      where: { communeId, sessionId: id },
      select: { id: true, nominationId: true, nomination: { select: { state: true } } },
      orderBy: { nominationId: "asc" },
      take: mostItems,
    });
    await updateSession(tx, session, ref.version, { state: "CANCELLED" });
    await auditLast(tx, async () => {
      for (const { nomination, ...item } of items) {
        await takeOut(tx, actor, { sessionId: id, ...item, state: nomination.state }, now);
      }
      if (session.invitedAt) {
        await notify(tx, {
          communeId,
          to: await toBeTold(tx, actor, session),
          kind: "council.cancelled",
          subject: { type: "council-session", id },
          data: { title, startsAt: startsAt.toISOString() },
          key: `council.cancelled:${id}`,
          at: now,
        });
      }
      await recordAudit(tx, {
        actor,
        action: "council.cancelled",
        subject: { type: "council-session", id },
        data: { items: items.length },
        at: now,
      });
    });
  });
}
