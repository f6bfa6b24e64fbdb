import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { paperFor, readsWholePaper } from "@/lib/campaigns/publication/as-reader";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import { readDay } from "@/lib/text/day-column";
import { writtenNumber } from "./numbering";
import { signedCopiesVisibleTo } from "./policy";

/** The frozen paper of a plan the person may see, with its words and its hash; null before it is issued. */
export async function frozenPaper(actor: Actor, planId: string) {
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      frozenDocument: {
        select: {
          id: true,
          kind: true,
          number: true,
          symbol: true,
          issuedOn: true,
          signerName: true,
          signerPosition: true,
          content: true,
          sha256: true,
          frozenAt: true,
        },
      },
    },
  });
  if (!plan?.frozenDocument) return null;
  const { content, issuedOn, number, symbol, ...rest } = plan.frozenDocument;
  const document = await paperFor(actor, planId, storedDocument(content));
  if (!document) return null;
  return {
    ...rest,
    written: writtenNumber(number, symbol),
    issuedOn: readDay(issuedOn),
    document,
  };
}

export type FrozenPaper = NonNullable<Awaited<ReturnType<typeof frozenPaper>>>;

const signedCopy = {
  id: true,
  kind: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  isPublic: true,
  uploadedAt: true,
  uploadedBy: { select: { user: { select: { name: true } } } },
} as const;

/** The signed copies of a plan's paper, in the order they came; none for whom a part of it is kept back. */
export async function listSignedCopies(actor: Actor, planId: string) {
  if (!(await readsWholePaper(actor, planId))) return [];
  return prisma.attachment.findMany({
    where: { AND: [signedCopiesVisibleTo(actor), { planId }] },
    select: signedCopy,
    orderBy: { id: "asc" },
    take: 50,
  });
}

export type SignedCopy = Awaited<ReturnType<typeof listSignedCopies>>[number];

/** One signed copy with its bytes, or null. */
export async function findSignedCopy(actor: Actor, planId: string, id: string) {
  if (!(await readsWholePaper(actor, planId))) return null;
  return prisma.attachment.findFirst({
    where: { AND: [signedCopiesVisibleTo(actor), { id, planId }] },
    select: { id: true, name: true, mediaType: true, content: true },
  });
}

const linkedPaper = {
  id: true,
  title: true,
  state: true,
  amendmentKind: true,
  frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
} as const;

/**
 * The paper this one changes, and those that change it, the earliest first: what the person may see of them. Drafts are
 * seen by those who draft.
 */
export async function findChanges(actor: Actor, planId: string) {
  const visible = plansVisibleTo(actor);
  const [changed, changing] = await Promise.all([
    prisma.plan.findFirst({
      where: { AND: [{ replacedBy: { some: { id: planId } } }, visible] },
      select: {
        ...linkedPaper,
        replacedBy: { where: { id: planId }, select: { amendmentKind: true } },
      },
    }),
    prisma.plan.findMany({
      where: { AND: [{ replacesId: planId }, visible] },
      select: linkedPaper,
      orderBy: { id: "asc" },
      take: 50,
    }),
  ]);
  return {
    changed: changed
      ? { ...linked(changed), kind: changed.replacedBy[0]?.amendmentKind ?? null }
      : null,
    changing: changing.map((plan) => ({ ...linked(plan), kind: plan.amendmentKind })),
  };
}

type Linked = {
  id: string;
  title: string;
  state: "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "ISSUED" | "PUBLISHED" | "REPLACED";
  frozenDocument: { number: number; symbol: string; issuedOn: Date } | null;
};

function linked({ id, title, state, frozenDocument }: Linked) {
  return {
    id,
    title,
    state,
    paper: frozenDocument && {
      number: writtenNumber(frozenDocument.number, frozenDocument.symbol),
      issuedOn: readDay(frozenDocument.issuedOn),
    },
  };
}
