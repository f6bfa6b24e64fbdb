import "server-only";
import { canSuspend } from "@/lib/appraisals/policy";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { leaveAgendas } from "@/lib/nominations/agendas";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { takeOffLists } from "@/lib/nominations/public-lists";
import { notify } from "@/lib/notifications/notify";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { ensure } from "@/lib/workflow/verdict";
import { holdSuspendable } from "./hold-suspendable";
import { findGrounds } from "./queries";
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
    await ensureGround(tx, actor, ground, now);
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
    await leaveAgendas(tx, actor, nominationId, now);
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

/** A ground that the rule of the day knows. */
async function ensureGround(tx: Tx, actor: Actor, ground: string, now: Date): Promise<void> {
  const { grounds } = await findGrounds(actor, now, tx);
  if (grounds.some((known) => known === ground)) return;
  throw new DomainError(
    "RULE_BROKEN",
    "Quy định của hôm nay không có trường hợp này. Tải lại trang, chọn lại.",
  );
}
