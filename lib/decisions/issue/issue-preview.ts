import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { dateRefusal, dateWarnings } from "@/lib/campaigns/issue/issue-date";
import { findNeighbour, listReserved } from "@/lib/campaigns/issue/issue-preview";
import { seriesKind, seriesName, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { paperAsIssued, symbolOf } from "@/lib/campaigns/issue/paper";
import { findSeriesSetting, nextNumber } from "@/lib/campaigns/issue/series";
import { findOwnCommune, listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { documentKindOf } from "./issue-decision";

type Choice = { issuedOn: CalendarDate; reservedNumberId?: string };

/**
 * How a signed decision would leave with this date and number: the paper itself, the kept numbers to choose from, what
 * is to be said of the date. Null when it has not been signed. A fixed number of queries.
 */
export async function findDecisionPreview(
  actor: Actor,
  { kind, document, signedAt, signer }: DecisionDetail,
  { issuedOn, reservedNumberId }: Choice,
  now: Date,
) {
  if (!document || !signedAt || !signer) return null;
  const { communeId } = actor;
  const year = Number(issuedOn.slice(0, 4));
  const setting = await findSeriesSetting(actor, issuedOn);
  const ref = { communeId, year, kind: seriesKind(setting, documentKindOf[kind]) };
  const symbol = symbolOf(document);
  const signedOn = calendarDate(signedAt);
  const [commune, reserved, next, exceptions] = await Promise.all([
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
    signedBy: { name: signer.user.name, position: signer.position },
    signedOn,
    dueOn,
    refusal: dateRefusal(day),
    warnings: dateWarnings(day),
    paper: paperAsIssued(document, { number, issuedOn, placeName: commune.placeName }),
  };
}

export type DecisionPreview = NonNullable<Awaited<ReturnType<typeof findDecisionPreview>>>;
