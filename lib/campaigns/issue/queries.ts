import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { paperFor } from "@/lib/campaigns/publication/as-reader";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { dateRefusal, dateWarnings } from "./issue-date";
import { seriesKind, seriesName, writtenNumber } from "./numbering";
import { kindOf, paperAsIssued, symbolOf } from "./paper";
import { signedCopiesVisibleTo } from "./policy";
import { findSeriesSetting, nextNumber } from "./series";

type Choice = { issuedOn: CalendarDate; reservedNumberId?: string };

/**
 * How a signed plan would leave with this date and number: the paper itself, the kept numbers to choose from, and what
 * is to be said of the date. Null when it has not been signed. A fixed number of queries.
 */
export async function findIssuePreview(
  actor: Actor,
  plan: { id: string; document: OfficialDocument },
  { issuedOn, reservedNumberId }: Choice,
  now: Date,
) {
  const { communeId } = actor;
  const { document } = plan;
  const year = Number(issuedOn.slice(0, 4));
  const setting = await findSeriesSetting(actor, issuedOn);
  const ref = { communeId, year, kind: seriesKind(setting, kindOf(document)) };
  const symbol = symbolOf(document);
  const [signed, commune, reserved, next] = await Promise.all([
    findSigning(actor, plan.id),
    prisma.commune.findUniqueOrThrow({
      where: { id: communeId },
      select: { placeName: true },
    }),
    listReserved(ref),
    nextNumber(prisma, ref, symbol),
  ]);
  if (!signed) return null;
  const chosen = reserved.find(({ id }) => id === reservedNumberId);
  const number = chosen?.number ?? next;
  const signedOn = calendarDate(signed.at);
  const [exceptions, before, after] = await Promise.all([
    listDayExceptions(prisma, communeId, signedOn, shiftDay(signedOn, 30)),
    findNeighbour(ref, { lt: number }, "desc"),
    findNeighbour(ref, { gt: number }, "asc"),
  ]);
  const day = {
    issuedOn,
    today: calendarDate(now),
    signedOn,
    dueOn: addWorkingDays(signedOn, 1, exceptions),
    before,
    after,
  };
  return {
    number,
    written: writtenNumber(number, symbol),
    series: seriesName(ref.kind, year),
    next,
    reserved: reserved.map(({ id, number: kept, note }) => ({
      id,
      written: writtenNumber(kept, symbol),
      note,
    })),
    chosenId: chosen?.id ?? null,
    signedBy: signed.by,
    signedOn,
    dueOn: day.dueOn,
    refusal: dateRefusal(day),
    warnings: dateWarnings(day),
    paper: paperAsIssued(document, { number, issuedOn, placeName: commune.placeName }),
  };
}

export type IssuePreview = NonNullable<Awaited<ReturnType<typeof findIssuePreview>>>;

async function findSigning({ communeId }: Actor, planId: string) {
  const submission = await prisma.planSubmission.findFirst({
    where: { communeId, planId, outcome: "APPROVED" },
    select: {
      decidedAt: true,
      decidedBy: { select: { position: true, user: { select: { name: true } } } },
    },
    orderBy: { decidedAt: "desc" },
  });
  if (!submission?.decidedAt || !submission.decidedBy) return null;
  const { decidedAt: at, decidedBy } = submission;
  return { at, by: { name: decidedBy.user.name, position: decidedBy.position } };
}

type Ref = { communeId: string; year: number; kind: "PLAN" | "LETTER" | null };

const ofSeries = ({ communeId, year, kind }: Ref) => ({ communeId, series: { year, kind } });

function listReserved(ref: Ref) {
  return prisma.seriesNumber.findMany({
    where: { ...ofSeries(ref), use: "RESERVED" },
    select: { id: true, number: true, note: true },
    orderBy: { number: "asc" },
    take: 200,
  });
}

async function findNeighbour(
  ref: Ref,
  number: { lt: number } | { gt: number },
  order: "asc" | "desc",
) {
  const found = await prisma.seriesNumber.findFirst({
    where: { ...ofSeries(ref), number, issuedOn: { not: null } },
    select: { number: true, symbol: true, issuedOn: true },
    orderBy: { number: order },
  });
  return found?.issuedOn
    ? { number: writtenNumber(found.number, found.symbol), issuedOn: readDay(found.issuedOn) }
    : null;
}

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

/** The signed copies of a plan's paper, in the order they came. */
export function listSignedCopies(actor: Actor, planId: string) {
  return prisma.attachment.findMany({
    where: { AND: [signedCopiesVisibleTo(actor), { planId }] },
    select: signedCopy,
    orderBy: { id: "asc" },
    take: 50,
  });
}

export type SignedCopy = Awaited<ReturnType<typeof listSignedCopies>>[number];

/** One signed copy with its bytes, or null. */
export function findSignedCopy(actor: Actor, planId: string, id: string) {
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

export type PaperChanges = Awaited<ReturnType<typeof findChanges>>;

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
