import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { type Hidden, isPublicWhole, publicDocument } from "./public-document";
import { publicationShown, publicPlans } from "./visible";

/** A unit, the Council: they read of a plan what everybody reads; a unit's own duties are another room's. */
function readsAsPublic(actor: Actor): boolean {
  return !hasRole(actor, "OFFICE", "CHAIR", "CLERK");
}

/**
 * What a public plan keeps from this person: null for those who read the whole paper. For others "nothing public" is
 * undefined, when the plan is not public any more.
 */
export async function hiddenFrom(actor: Actor, planId: string): Promise<Hidden | null | undefined> {
  if (!readsAsPublic(actor)) return null;
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId, communeId: actor.communeId }, publicPlans] },
    select: { publications: publicationShown },
  });
  return plan?.publications[0];
}

/** The paper as this person reads it; null when they read none. */
export async function paperFor(
  actor: Actor,
  planId: string,
  document: OfficialDocument,
): Promise<OfficialDocument | null> {
  const hidden = await hiddenFrom(actor, planId);
  if (hidden === undefined) return null;
  return hidden === null ? document : publicDocument(document, hidden);
}

/** Whether nothing of the issued paper is kept from this person: a scan of it shows the whole. */
export async function readsWholePaper(actor: Actor, planId: string): Promise<boolean> {
  if (!readsAsPublic(actor)) return true;
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId, communeId: actor.communeId }, publicPlans] },
    select: { frozenDocument: { select: { content: true } }, publications: publicationShown },
  });
  const [hidden] = plan?.publications ?? [];
  if (!plan?.frozenDocument || !hidden) return false;
  return isPublicWhole(storedDocument(plan.frozenDocument.content), hidden);
}
