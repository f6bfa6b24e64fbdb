import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";

/** What commands must know of a publication. */
export const heldPublication = {
  id: true,
  publishAt: true,
  publishedAt: true,
  hiddenClauses: true,
  hidesAnnexes: true,
  hidesPhones: true,
  requestedAt: true,
  requestedById: true,
} satisfies Prisma.PublicationSelect;

/**
 * The plan with its publication (one that is shown or waits for its time, or null), its row held until the transaction
 * ends: whoever publishes, withdraws or replaces it meanwhile waits. Throws NOT_FOUND.
 */
export async function holdPlan(tx: Tx, actor: Actor, planId: string) {
  const { communeId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM plan WHERE commune_id = ${communeId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      id: true,
      communeId: true,
      title: true,
      state: true,
      commune: { select: { slug: true } },
      frozenDocument: { select: { content: true } },
      publications: { where: { withdrawnAt: null }, select: heldPublication, take: 1 },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  const { publications, frozenDocument, ...rest } = plan;
  return {
    ...rest,
    publication: publications[0] ?? null,
    document: frozenDocument && storedDocument(frozenDocument.content),
  };
}

export type HeldPlan = Awaited<ReturnType<typeof holdPlan>>;
export type HeldPublication = NonNullable<HeldPlan["publication"]>;
