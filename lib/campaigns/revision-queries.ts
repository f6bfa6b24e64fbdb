import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { planHistoryVisibleTo, plansVisibleTo } from "@/lib/campaigns/policy";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { OfficialDocument } from "@/lib/documents/model";

const savedRevision = {
  id: true,
  version: true,
  basedOnVersion: true,
  kind: true,
  name: true,
  savedAt: true,
  author: { select: { position: true, user: { select: { name: true } } } },
} satisfies Prisma.PlanRevisionSelect;

export type SavedRevision = Prisma.PlanRevisionGetPayload<{ select: typeof savedRevision }>;

/**
 * What was saved of a plan, the latest first, texts set aside among it; `after` is the id of the last one of the page
 * before. Empty for who may not see it.
 */
export function listRevisionPage(
  actor: Actor,
  planId: string,
  { after, take }: { after?: string; take: number },
): Promise<SavedRevision[]> {
  return prisma.planRevision.findMany({
    // Ids are in the order of saving.
    where: { ...historyOf(actor, planId), ...(after && { id: { lt: after } }) },
    select: savedRevision,
    orderBy: { id: "desc" },
    take: Math.min(take, 201),
  });
}

/** One save with its document, or null. */
export async function findPlanRevision(actor: Actor, planId: string, revisionId: string) {
  const revision = await prisma.planRevision.findFirst({
    where: { ...historyOf(actor, planId), id: revisionId },
    select: { ...savedRevision, content: true },
  });
  if (!revision) return null;
  const { content, ...rest } = revision;
  return { ...rest, document: storedDocument(content) };
}

/** The id of the save that made this version, or null when it is not kept. */
export async function findRevisionOfVersion(
  actor: Actor,
  planId: string,
  version: number,
): Promise<string | null> {
  const revision = await prisma.planRevision.findFirst({
    where: { ...historyOf(actor, planId), version },
    select: { id: true },
  });
  return revision?.id ?? null;
}

function historyOf(actor: Actor, planId: string): Prisma.PlanRevisionWhereInput {
  return { planId, communeId: actor.communeId, plan: planHistoryVisibleTo(actor) };
}

/** The text of a version for who reads the plan itself, as it was kept at or before that version; null without one. */
export async function findTextOfVersion(
  actor: Actor,
  planId: string,
  version: number,
): Promise<OfficialDocument | null> {
  const revision = await prisma.planRevision.findFirst({
    where: { planId, version: { lte: version }, plan: plansVisibleTo(actor) },
    select: { content: true },
    orderBy: { version: "desc" },
  });
  return revision && storedDocument(revision.content);
}
