import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findOwnCommune, listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/db/generated/enums";
import type { OfficialDocument } from "@/lib/documents/model";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { dateRefusal, dateWarnings } from "./issue-date";
import { seriesKind, seriesName, writtenNumber } from "./numbering";
import { kindOf, paperAsIssued, symbolOf } from "./paper";
import { findSeriesSetting, nextNumber } from "./series";

export type IssueChoice = { issuedOn: CalendarDate; reservedNumberId?: string };

/**
 * How a signed plan would leave with this date and number. Null when it has not been signed. A fixed number of queries.
 */
export async function findIssuePreview(
  actor: Actor,
  { id, document }: { id: string; document: OfficialDocument },
  choice: IssueChoice,
  now: Date,
): Promise<IssuePreview | null> {
  const signed = await findSigning(actor, id);
  if (!signed) return null;
  return previewIssue(actor, { document, kind: kindOf(document), ...signed }, choice, now);
}

type Signed = {
  document: OfficialDocument;
  kind: DocumentKind;
  signedAt: Date;
  signedBy: { name: string; position: string };
};

export type IssuePreview = Awaited<ReturnType<typeof previewIssue>>;

/**
 * How a signed paper would leave with this date and number: the paper itself, the kept numbers to choose from, and what
 * is to be said of the date. A fixed number of queries.
 */
export async function previewIssue(
  actor: Actor,
  { document, kind, signedAt, signedBy }: Signed,
  { issuedOn, reservedNumberId }: IssueChoice,
  now: Date,
) {
  const { communeId } = actor;
  const year = Number(issuedOn.slice(0, 4));
  const setting = await findSeriesSetting(actor, issuedOn);
  const ref = { communeId, year, kind: seriesKind(setting, kind) };
  const symbol = symbolOf(document);
  const signedOn = calendarDate(signedAt);
  const [{ placeName }, reserved, next, exceptions] = await Promise.all([
    findOwnCommune(actor),
    listReserved(ref),
    nextNumber(prisma, ref, symbol),
    listDayExceptions(prisma, communeId, signedOn, shiftDay(signedOn, 30)),
  ]);
  const chosen = reserved.find(({ id }) => id === reservedNumberId);
  const number = chosen?.number ?? next;
  const [before, after] = await Promise.all([
    findNeighbour(ref, { lt: number }, "desc"),
    findNeighbour(ref, { gt: number }, "asc"),
  ]);
  const dueOn = addWorkingDays(signedOn, 1, exceptions);
  const day = { issuedOn, today: calendarDate(now), signedOn, dueOn, before, after };
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
    signedBy,
    signedOn,
    dueOn,
    refusal: dateRefusal(day),
    warnings: dateWarnings(day),
    paper: paperAsIssued(document, { number, issuedOn, placeName }),
  };
}

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
  const { decidedAt: signedAt, decidedBy } = submission;
  return { signedAt, signedBy: { name: decidedBy.user.name, position: decidedBy.position } };
}

type Ref = { communeId: string; year: number; kind: DocumentKind | null };

const ofSeries = ({ communeId, year, kind }: Ref) => ({ communeId, series: { year, kind } });

/** Numbers of the series that are kept for papers to come. */
export function listReserved(ref: Ref) {
  return prisma.seriesNumber.findMany({
    where: { ...ofSeries(ref), use: "RESERVED", decisionId: null },
    select: { id: true, number: true, note: true },
    orderBy: { number: "asc" },
    take: 200,
  });
}

/** The dated paper right before, or after, a number in its series. */
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
