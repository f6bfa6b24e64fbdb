import "server-only";
import { canResume } from "@/lib/appraisals/policy";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { NominationState } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { moveNominationTo } from "@/lib/nominations/move-nomination";
import { notify } from "@/lib/notifications/notify";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { ensure } from "@/lib/workflow/verdict";
import { holdSuspendable, type Suspendable } from "./hold-suspendable";
import type { Resume } from "./schema";

/**
 * Considers a suspended nomination again, from the state it was taken from. The unit is told. Pressed twice it is
 * resumed once. Throws NOT_FOUND, FORBIDDEN, STALE.
 */
export async function resumeNomination(
  actor: Actor,
  { nominationId, version, note }: Resume,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const nomination = await holdSuspendable(tx, actor, nominationId);
    const [latest] = nomination.suspensions;
    const isSamePress =
      nomination.version === version + 1 &&
      latest?.resumedById === membershipId &&
      latest.resumeNote === note;
    if (isSamePress) return;
    ensure(canResume(actor, nomination));
    const to = latest && resumesTo(nomination);
    if (!to) throw new DomainError("NOT_FOUND", "Không tìm thấy lần tạm dừng của đề nghị này.");
    await moveNominationTo(tx, actor, { nominationId, to, version, note }, now);
    await tx.suspension.updateMany({
      where: { communeId, id: latest.id, resumedAt: null },
      data: { resumedById: membershipId, resumedAt: now, resumeNote: note },
    });
    const { dossier, name } = nomination;
    await notify(tx, {
      communeId,
      to: await peopleOfUnit(tx, actor, dossier.unitId, now),
      kind: "nomination.resumed",
      subject: { type: "nomination", id: nominationId },
      data: { title: dossier.title, name },
      key: `nomination ${nominationId} resumed ${version}`,
      at: now,
    });
  });
}

/**
 * The state it was taken from. The list it stood on went on without it: what was being shown for opinions is shown anew,
 * for all its days (docs/decisions/0177). Null where it was never suspended.
 */
export function resumesTo({
  suspensions,
  isOnList,
}: Pick<Suspendable, "suspensions" | "isOnList">): NominationState | null {
  const from = suspensions[0]?.fromState ?? null;
  return from === "IN_CONSULTATION" && !isOnList ? "ELIGIBLE" : from;
}
