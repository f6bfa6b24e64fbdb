import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const person = { select: { user: { select: { name: true } } } };

const publicationSelect = {
  id: true,
  publishAt: true,
  publishedAt: true,
  hiddenClauses: true,
  hidesAnnexes: true,
  hidesPhones: true,
  requestedAt: true,
  requestedBy: person,
  withdrawnAt: true,
  withdrawnBy: person,
  withdrawalReason: true,
} satisfies Prisma.PublicationSelect;

export type PublicationRow = Prisma.PublicationGetPayload<{ select: typeof publicationSelect }>;

/** The paper of an issued plan, where it is public or will be, and where it has been; null when it has no paper yet. */
export async function findPublishing(actor: Actor, planId: string) {
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      commune: { select: { slug: true } },
      campaign: { select: { slug: true } },
      frozenDocument: { select: { content: true } },
      publications: { select: publicationSelect, orderBy: { requestedAt: "desc" }, take: 20 },
    },
  });
  if (!plan?.frozenDocument) return null;
  const { commune, campaign, frozenDocument, publications } = plan;
  return {
    document: storedDocument(frozenDocument.content),
    address: `/${commune.slug}/phong-trao/${campaign.slug}`,
    current: publications.find(({ withdrawnAt }) => withdrawnAt === null) ?? null,
    past: publications.filter(({ withdrawnAt }) => withdrawnAt !== null),
  };
}

export type Publishing = NonNullable<Awaited<ReturnType<typeof findPublishing>>>;
