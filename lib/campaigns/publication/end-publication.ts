import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import type { HeldPlan, HeldPublication } from "./hold-plan";

type Ending = { plan: HeldPlan; publication: HeldPublication; reason: string };

/** Ends a publication, shown or waiting: nothing of it is left where the public reads. */
export async function endPublication(
  tx: Tx,
  actor: Actor,
  { plan, publication, reason }: Ending,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  await tx.publication.update({
    where: { id: publication.id, communeId, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnById: membershipId, withdrawalReason: reason },
    select: { id: true },
  });
  await tx.searchEntry.deleteMany({ where: { communeId, planId: plan.id } });
  // Who was told that it is public would read its name in the telling.
  await tx.notification.deleteMany({
    where: { communeId, kind: "plan.published", subjectType: "plan", subjectId: plan.id },
  });
  await recordAudit(tx, {
    actor,
    action: "publication.withdrawn",
    subject: { type: "plan", id: plan.id },
    data: { publicationId: publication.id, reason },
    at: now,
  });
  await announcePublicChange(tx, plan.commune.slug);
}
