import "server-only";
import { takeOffLists } from "@/lib/appraisals/lists";
import { canSuspend } from "@/lib/appraisals/policy";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { notify } from "@/lib/notifications/notify";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { ensure } from "@/lib/workflow/verdict";
import { holdSuspendable } from "./hold-suspendable";
import type { Suspend } from "./schema";

/**
 * Stops a nomination from being considered (Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP), in whatever step it is: it leaves
 * an agenda that has not been voted on, and a list that is being shown for opinions. The unit is told. Pressed twice it
 * is stopped once. Throws NOT_FOUND, FORBIDDEN (also while the Council votes on it), STALE, RULE_BROKEN.
 */
export async function suspendNomination(actor: Actor, form: Suspend, now: Date): Promise<void> {
  const { nominationId, version, ground, reason } = form;
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const nomination = await holdSuspendable(tx, actor, nominationId);
    const { state, dossier, name, suspensions } = nomination;
    const isSamePress =
      state === "SUSPENDED" &&
      nomination.version === version + 1 &&
      suspensions[0]?.suspendedById === membershipId &&
      suspensions[0].reason === reason;
    if (isSamePress) return;
    ensure(canSuspend(actor, nomination));
    await moveNomination(tx, actor, { nominationId, event: "suspend", version, note: reason }, now);
    await tx.suspension.create({
      data: {
        communeId,
        nominationId,
        fromState: state,
        ground,
        reason,
        suspendedById: membershipId,
        suspendedAt: now,
      },
      select: { id: true },
    });
    await takeOffAgendas(tx, actor, nomination, now);
    await takeOffLists(tx, actor, nominationId, now);
    await notify(tx, {
      communeId,
      to: await peopleOfUnit(tx, actor, dossier.unitId, now),
      kind: "nomination.suspended",
      subject: { type: "nomination", id: nominationId },
      data: { title: dossier.title, name },
      key: `nomination ${nominationId} suspended ${version}`,
      at: now,
    });
  });
}

type OnAgendas = Awaited<ReturnType<typeof holdSuspendable>>;

/** Nobody has voted on these: with the item go its recusals, and what absent members wrote of it. */
async function takeOffAgendas(
  tx: Tx,
  actor: Actor,
  { id: nominationId, unvotedItems }: OnAgendas,
  now: Date,
): Promise<void> {
  for (const { id, sessionId } of unvotedItems) {
    await tx.agendaItem.deleteMany({ where: { communeId: actor.communeId, id } });
    await recordAudit(tx, {
      actor,
      action: "agenda.removed",
      subject: { type: "council-session", id: sessionId },
      data: { nominationId },
      at: now,
    });
  }
}
