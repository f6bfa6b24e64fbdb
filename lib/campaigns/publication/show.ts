import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import type { Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import type { HeldPlan, HeldPublication } from "./hold-plan";
import { publicDocument } from "./public-document";
import { searchWords } from "./search-words";

type Showing = { plan: HeldPlan; publication: HeldPublication; version?: number };

/** Makes a publication public, with all that follows from it: once, or it throws and nothing has happened. */
export async function show(
  tx: Tx,
  actor: Actor,
  { plan, publication, version }: Showing,
  now: Date,
): Promise<void> {
  const { id: planId, communeId, title, document } = plan;
  if (!document) throw new DomainError("RULE_BROKEN", "Văn bản chưa được cấp số, phát hành.");
  const { count } = await tx.publication.updateMany({
    where: { id: publication.id, communeId, publishedAt: null, withdrawnAt: null },
    data: { publishedAt: now },
  });
  if (count === 0) throw new DomainError("STALE", "Văn bản vừa được công khai. Tải lại trang.");
  await movePlan(tx, actor, { planId, version, event: "publish" }, now);
  const words = searchWords(publicDocument(document, publication));
  await tx.searchEntry.upsert({
    where: { communeId_planId: { communeId, planId } },
    create: { communeId, planId, publishedAt: now, ...words },
    update: { publishedAt: now, ...words },
    select: { id: true },
  });
  // Whoever asked for a later hour is told when it has come; whoever pressed the button knows.
  const isAtItsTime = publication.publishAt.getTime() < now.getTime();
  const except = isAtItsTime ? [] : [actor.membershipId];
  await notify(tx, {
    communeId,
    to: await membershipsWithRole(tx, communeId, ["OFFICE", "CHAIR", "UNIT"], { at: now, except }),
    kind: "plan.published",
    subject: { type: "plan", id: planId },
    data: { title },
    key: `publication:${publication.id}`,
    at: now,
  });
  await announcePublicChange(tx, plan.commune.slug);
}

/** The office, in the person who asked: their publication comes true even if they have left meanwhile. */
export async function actorOfRequest(
  tx: Tx,
  communeId: string,
  membershipId: string,
): Promise<Actor> {
  const { user, ...membership } = await tx.membership.findFirstOrThrow({
    where: { id: membershipId, communeId },
    select: {
      roles: true,
      unitId: true,
      position: true,
      isDeputy: true,
      user: { select: { id: true, name: true } },
    },
  });
  const actor = { ...membership, membershipId, communeId, userId: user.id, name: user.name };
  return hasRole(actor, "OFFICE") ? actor : { ...actor, roles: ["OFFICE"] };
}
