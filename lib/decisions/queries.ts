import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { delegationStanding, holdsNow } from "@/lib/campaigns/approval/delegation-record";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DecisionKind, DecisionState } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { foldAccents } from "@/lib/text/fold";
import { decisionsVisibleTo } from "./policy";

const person = { select: { id: true, position: true, user: { select: { name: true } } } } as const;

/** More than any decision of a commune has. */
export const mostItems = 2000;

export const itemFields = {
  id: true,
  position: true,
  nominationId: true,
  recipientId: true,
  award: true,
  type: true,
  audience: true,
  name: true,
  honorific: true,
  post: true,
  place: true,
  isLeader: true,
  citation: true,
  achievedFrom: true,
  achievedTo: true,
  campaignId: true,
  unitId: true,
  unit: { select: { name: true } },
  councilRecommends: true,
  councilResult: true,
  outcome: true,
  departure: true,
  coefficient: true,
  baseSalary: true,
  amount: true,
  amountNote: true,
  paidOn: true,
  revokesItemId: true,
  correctsItemId: true,
  revokedAt: true,
  recoveredOn: true,
  recoveryNote: true,
  higherOutcome: true,
  higherNumber: true,
  higherOn: true,
  version: true,
} satisfies Prisma.DecisionItemSelect;

export type DecisionItemRow = Prisma.DecisionItemGetPayload<{ select: typeof itemFields }>;

const decisionFields = {
  id: true,
  kind: true,
  state: true,
  subject: true,
  campaignId: true,
  campaign: { select: { id: true, title: true } },
  requestNumber: true,
  requestOn: true,
  message: true,
  addressee: true,
  grounds: true,
  revokesId: true,
  revokes: {
    select: {
      id: true,
      subject: true,
      isFromPaper: true,
      paperNumber: true,
      paperOn: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
  },
  correctsId: true,
  corrects: {
    select: {
      id: true,
      subject: true,
      isFromPaper: true,
      paperNumber: true,
      paperOn: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
  },
  correctedBy: {
    select: {
      id: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
    where: { state: "ISSUED" },
    orderBy: { id: "asc" },
    take: 50,
  },
  revokedBy: {
    select: {
      id: true,
      state: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
    orderBy: { id: "asc" },
    take: 50,
  },
  signerId: true,
  signer: { select: { ...person.select, isDeputy: true } },
  delegationId: true,
  delegation: { select: { basis: true, scope: true, ...delegationStanding } },
  signedAt: true,
  content: true,
  requestContent: true,
  frozenDocument: {
    select: { id: true, number: true, symbol: true, issuedOn: true, content: true, sha256: true },
  },
  isFromPaper: true,
  paperNumber: true,
  paperOn: true,
  paperSigner: true,
  paperSignerPost: true,
  publishedAt: true,
  publishedBy: person,
  version: true,
  createdBy: person,
  createdAt: true,
  movedBy: person,
  movedAt: true,
  movedNote: true,
  items: { select: itemFields, orderBy: { position: "asc" }, take: mostItems },
  files: {
    select: {
      id: true,
      name: true,
      mediaType: true,
      size: true,
      uploadedAt: true,
      uploadedBy: person,
    },
    orderBy: { id: "asc" },
    take: 50,
  },
} satisfies Prisma.DecisionSelect;

type Numbered = {
  isFromPaper: boolean;
  paperNumber: string;
  paperOn: Date | null;
  frozenDocument: { number: number; symbol: string; issuedOn: Date } | null;
};

/** "15/QĐ-UBND" and its day, as frozen here or as written on the paper; null before it is issued. */
export function paperOf({
  isFromPaper,
  paperNumber,
  paperOn,
  frozenDocument,
}: Numbered): { number: string; issuedOn: CalendarDate } | null {
  if (isFromPaper) return paperOn && { number: paperNumber, issuedOn: readDay(paperOn) };
  return (
    frozenDocument && {
      number: writtenNumber(frozenDocument.number, frozenDocument.symbol),
      issuedOn: readDay(frozenDocument.issuedOn),
    }
  );
}

/**
 * One decision with its items in the order of its list, its paper as signed (`document`, with number and date once it
 * is issued) and its files without their bytes; null for who may not see it.
 */
export async function findDecision(actor: Actor, id: string, now: Date) {
  const found = await prisma.decision.findFirst({
    where: { AND: [{ id }, decisionsVisibleTo(actor)] },
    select: decisionFields,
  });
  if (!found) return null;
  const { content, frozenDocument, delegation, revokes, corrects, requestContent, ...decision } =
    found;
  const paper = paperOf({ ...decision, frozenDocument });
  const stored = frozenDocument?.content ?? content;
  return {
    ...decision,
    /** "15/QĐ-UBND" and its day. */
    paper,
    frozen: frozenDocument && { id: frozenDocument.id, sha256: frozenDocument.sha256 },
    document: stored === null ? null : storedDocument(stored),
    /** The tờ trình as it was submitted. */
    request: requestContent === null ? null : storedDocument(requestContent),
    delegation: delegation && { ...delegation, holds: holdsNow(delegation, now) },
    revokes: revokes && { id: revokes.id, subject: revokes.subject, paper: paperOf(revokes) },
    corrects: corrects && { id: corrects.id, subject: corrects.subject, paper: paperOf(corrects) },
    correctedBy: decision.correctedBy.map(({ id: correctingId, frozenDocument: frozen }) => ({
      id: correctingId,
      paper: frozen && {
        number: writtenNumber(frozen.number, frozen.symbol),
        issuedOn: readDay(frozen.issuedOn),
      },
    })),
    revokedBy: decision.revokedBy.map(({ frozenDocument: frozen, ...each }) => ({
      ...each,
      paper: frozen && {
        number: writtenNumber(frozen.number, frozen.symbol),
        issuedOn: readDay(frozen.issuedOn),
      },
    })),
  };
}

export type DecisionDetail = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

export const decisionsOnPage = 50;

type DecisionFilter = { kind?: DecisionKind; state?: DecisionState; search?: string };

/** The decisions this person may see, the one touched last first; a fixed number of queries. */
export async function listDecisions(
  actor: Actor,
  { page = 1, kind, state, search = "" }: DecisionFilter & { page?: number } = {},
) {
  const words = search.normalize("NFC").trim();
  const [, number] = /^(?:số\s*)?0*(\d{1,5})(?!\d)/iu.exec(words) ?? [];
  const where: Prisma.DecisionWhereInput = {
    AND: [
      decisionsVisibleTo(actor),
      kind ? { kind } : {},
      state ? { state } : {},
      words === ""
        ? {}
        : {
            OR: [
              { subject: { contains: words, mode: "insensitive" } },
              { paperNumber: { contains: words, mode: "insensitive" } },
              { items: { some: { name: { contains: words, mode: "insensitive" } } } },
              { items: { some: { recipient: { foldedName: { contains: foldAccents(words) } } } } },
              ...(number ? [{ frozenDocument: { number: Number(number) } }] : []),
            ],
          },
    ],
  };
  const [total, rows] = await Promise.all([
    prisma.decision.count({ where }),
    prisma.decision.findMany({
      where,
      select: {
        id: true,
        kind: true,
        state: true,
        subject: true,
        isFromPaper: true,
        paperNumber: true,
        paperOn: true,
        publishedAt: true,
        movedAt: true,
        movedBy: person,
        signer: person,
        frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
        _count: { select: { items: { where: { outcome: { not: "REJECTED" } } } } },
      },
      orderBy: [{ movedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * decisionsOnPage,
      take: decisionsOnPage,
    }),
  ]);
  return {
    total,
    decisions: rows.map(({ _count, frozenDocument, ...row }) => ({
      ...row,
      itemCount: _count.items,
      paper: paperOf({ ...row, frozenDocument }),
    })),
  };
}

export type ListedDecision = Awaited<ReturnType<typeof listDecisions>>["decisions"][number];

/** One file of a decision with its bytes, or null. */
export function findDecisionFile(actor: Actor, decisionId: string, id: string) {
  return prisma.decisionFile.findFirst({
    where: { communeId: actor.communeId, id, decisionId, decision: decisionsVisibleTo(actor) },
    select: { id: true, name: true, mediaType: true, content: true },
  });
}
