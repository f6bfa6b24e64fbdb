import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DocumentKind } from "@/lib/db/generated/enums";
import { pendingSubmission } from "./approval/holder";
import { planHistoryVisibleTo, plansVisibleTo } from "./policy";
import { paperFor } from "./publication/as-reader";
import { latestPublication } from "./publication/latest-publication";
import { storedDocument } from "./stored-document";

const person = { select: { position: true, user: { select: { name: true } } } };

const planSummary = {
  id: true,
  kind: true,
  title: true,
  state: true,
  version: true,
  savedAt: true,
  movedAt: true,
  movedNote: true,
  movedBy: person,
  campaign: {
    select: { id: true, title: true, state: true, form: true, startsOn: true, endsOn: true },
  },
  frozenDocument: { select: { id: true, number: true, symbol: true, issuedOn: true } },
  submissions: pendingSubmission,
  publications: latestPublication,
} satisfies Prisma.PlanSelect;

const planDetail = {
  ...planSummary,
  content: true,
  createdAt: true,
  createdBy: person,
  replacesId: true,
  review: { select: { id: true } },
  startsOn: true,
  endsOn: true,
  amendmentKind: true,
  frozenDocument: {
    select: { id: true, number: true, symbol: true, issuedOn: true, content: true },
  },
  _count: { select: { superiorPlans: true, submissions: true } },
  attachments: {
    where: { kind: "SOURCE" },
    select: { id: true, name: true, mediaType: true, size: true, uploadedAt: true },
    orderBy: { id: "asc" },
    take: 20,
  },
} satisfies Prisma.PlanSelect;

export type PlanSummary = Prisma.PlanGetPayload<{ select: typeof planSummary }>;

/** The plans the person may see, the latest saved first; `after` is the id of the last one of the page before. */
export function listPlans(
  actor: Actor,
  { after, take = 50, kind }: { after?: string; take?: number; kind?: DocumentKind } = {},
) {
  return prisma.plan.findMany({
    where: { AND: [plansVisibleTo(actor), kind ? { kind } : {}] },
    select: planSummary,
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: Math.min(take, 100),
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
}

/** One plan with its document (the frozen one once it is issued), or null when there is none the person may see. */
export async function findPlan(actor: Actor, id: string) {
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id }, plansVisibleTo(actor)] },
    select: planDetail,
  });
  if (!plan) return null;
  const { content, frozenDocument, ...rest } = plan;
  if (!frozenDocument) return { ...rest, frozenDocument, document: storedDocument(content) };
  const { content: frozen, ...paper } = frozenDocument;
  const document = await paperFor(actor, id, storedDocument(frozen));
  return document && { ...rest, frozenDocument: paper, document };
}

export type PlanDetail = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** An uploaded file with its bytes, or null. */
export function findAttachment(actor: Actor, id: string) {
  return prisma.attachment.findFirst({
    where: { id, communeId: actor.communeId, plan: planHistoryVisibleTo(actor) },
    select: { id: true, name: true, mediaType: true, size: true, sha256: true, content: true },
  });
}
