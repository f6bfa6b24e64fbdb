import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
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
export async function findNeighbour(
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
