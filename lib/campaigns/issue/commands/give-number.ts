import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { freeNumbers, writtenNumber } from "@/lib/campaigns/issue/numbering";
import {
  advanceSeries,
  type holdSeries,
  numbersAfter,
  type SeriesRef,
} from "@/lib/campaigns/issue/series";
import { titleOf } from "@/lib/campaigns/storable";
import type { Tx } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import type { CalendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";

type Series = Awaited<ReturnType<typeof holdSeries>>;
type GivenNumber = { number: number; reservedId: string | null };

type Choice = {
  issuedOn: CalendarDate;
  /** A number kept for this paper; the next one of the series without it. */
  reservedNumberId?: string;
  /** What the clerk was shown. */
  expectedNumber?: number;
};

/**
 * The number a paper of this symbol gets, the series being held. Throws STALE when it is not the one that was shown,
 * RULE_BROKEN when a kept number cannot be given to a paper of this symbol.
 */
export async function chooseNumber(
  tx: Tx,
  ref: SeriesRef,
  series: Series,
  symbol: string,
  { reservedNumberId, expectedNumber }: Choice,
): Promise<GivenNumber> {
  if (reservedNumberId) {
    const reserved = await tx.seriesNumber.findFirst({
      where: {
        id: reservedNumberId,
        communeId: ref.communeId,
        seriesId: series.id,
        use: "RESERVED",
        decisionId: null,
      },
      select: { id: true, number: true },
    });
    if (!reserved) {
      throw new DomainError(
        "STALE",
        "Số đã giữ vừa được dùng hoặc đã bỏ giữ. Tải lại trang rồi chọn số khác.",
      );
    }
    await ensureNoPaperHas(tx, ref, reserved.number, symbol);
    return { number: reserved.number, reservedId: reserved.id };
  }
  const { taken } = await numbersAfter(tx, ref, series, symbol);
  const [number = 1] = freeNumbers(series.last, taken);
  if (expectedNumber !== undefined && expectedNumber !== number) {
    throw new DomainError(
      "STALE",
      `Số ${writtenNumber(expectedNumber, symbol)} vừa được cấp cho văn bản khác. Số kế tiếp là ${writtenNumber(number, symbol)}: xem lại rồi bấm lần nữa.`,
    );
  }
  return { number, reservedId: null };
}

/** A number kept in this series may stand on a paper of another one, numbered before the setting changed. */
async function ensureNoPaperHas(
  tx: Tx,
  { communeId, year }: SeriesRef,
  number: number,
  symbol: string,
): Promise<void> {
  const papers = await tx.frozenDocument.count({ where: { communeId, year, symbol, number } });
  if (papers === 0) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Đã có văn bản số ${writtenNumber(number, symbol)} trong năm ${year}, cấp khi sổ còn đánh số theo cách khác. Chọn số kế tiếp hoặc số đã giữ khác; số này thì bỏ giữ trong sổ.`,
  );
}

type RegisterEntry = {
  ref: SeriesRef;
  series: Series;
  given: GivenNumber;
  symbol: string;
  paper: OfficialDocument;
  frozen: { id: string };
  issuedOn: CalendarDate;
};

/** Writes the paper in the register under its number, and moves the end of the row without a gap. */
export async function enterInRegister(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { ref, series, given, symbol, paper, frozen, issuedOn }: RegisterEntry,
  now: Date,
): Promise<void> {
  const entry = {
    use: "ISSUED" as const,
    symbol,
    subject: titleOf(paper),
    issuedOn: writeDay(issuedOn),
    frozenDocumentId: frozen.id,
    enteredById: membershipId,
    enteredAt: now,
  };
  if (given.reservedId) {
    await tx.seriesNumber.updateMany({ where: { id: given.reservedId, communeId }, data: entry });
  } else {
    await tx.seriesNumber.create({
      data: { communeId, seriesId: series.id, number: given.number, ...entry },
      select: { id: true },
    });
  }
  await advanceSeries(tx, ref, series, symbol);
}
