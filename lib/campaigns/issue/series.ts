import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findRule } from "@/lib/communes/queries";
import type { prisma, Tx } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { newId } from "@/lib/text/new-id";
import { freeNumbers, runEnd, type SeriesSetting, seriesRule, settingOf } from "./numbering";

/** Which numbers belong together, by the rule that holds on the day of the paper. */
export async function findSeriesSetting(actor: Actor, on: CalendarDate): Promise<SeriesSetting> {
  return settingOf((await findRule(actor, seriesRule, writeDay(on)))?.value);
}

export type SeriesRef = { communeId: string; year: number; kind: DocumentKind | null };

/** A year has a few thousand papers at most. */
const mostNumbers = 20_000;

/**
 * The series, begun when there is none, its row held until the transaction ends: of two clerks at once the second
 * waits here and then sees what the first one gave.
 */
export async function holdSeries(tx: Tx, { communeId, year, kind }: SeriesRef) {
  await tx.$executeRaw`
    INSERT INTO number_series (id, commune_id, year, kind)
    VALUES (${newId()}::uuid, ${communeId}::uuid, ${year}, ${kind}::document_kind) ON CONFLICT DO NOTHING`;
  const [series] = await tx.$queryRaw<{ id: string; last: number }[]>`
    SELECT id, last FROM number_series
    WHERE commune_id = ${communeId}::uuid AND year = ${year}
      AND kind IS NOT DISTINCT FROM ${kind}::document_kind
    FOR UPDATE`;
  if (!series) throw new Error("The series was begun a moment ago.");
  return series;
}

/**
 * The numbers above `last` that cannot be given. `used` are those of papers (also of papers numbered in another series
 * under the same symbol, before the setting changed); `taken` are these and the reserved ones.
 */
export async function numbersAfter(
  db: Tx | typeof prisma,
  { communeId, year }: SeriesRef,
  series: { id: string; last: number } | null,
  symbol?: string,
): Promise<{ used: Set<number>; taken: Set<number> }> {
  const after = { gt: series?.last ?? 0 };
  const inSeries = series
    ? await db.seriesNumber.findMany({
        where: { communeId, seriesId: series.id, number: after },
        select: { number: true, use: true },
        take: mostNumbers,
      })
    : [];
  const underSymbol =
    symbol === undefined
      ? []
      : await db.frozenDocument.findMany({
          where: { communeId, year, symbol, number: after },
          select: { number: true },
          take: mostNumbers,
        });
  const papers = inSeries.filter(({ use }) => use !== "RESERVED");
  return {
    used: new Set([...papers, ...underSymbol].map(({ number }) => number)),
    taken: new Set([...inSeries, ...underSymbol].map(({ number }) => number)),
  };
}

/** The number the next paper of this symbol would have, were it given now. */
export async function nextNumber(
  db: Tx | typeof prisma,
  ref: SeriesRef,
  symbol?: string,
): Promise<number> {
  const { communeId, year, kind } = ref;
  const series = await db.numberSeries.findFirst({
    where: { communeId, year, kind },
    select: { id: true, last: true },
  });
  const { taken } = await numbersAfter(db, ref, series, symbol);
  return freeNumbers(series?.last ?? 0, taken)[0] ?? 1;
}

/** Moves the end of the row without a gap to where it now is. Call it while the series is held. */
export async function advanceSeries(
  tx: Tx,
  ref: SeriesRef,
  series: { id: string; last: number },
  symbol?: string,
): Promise<void> {
  const { used } = await numbersAfter(tx, ref, series, symbol);
  const last = runEnd(series.last, used);
  if (last === series.last) return;
  await tx.numberSeries.updateMany({
    where: { id: series.id, communeId: ref.communeId },
    data: { last },
  });
}
