import "server-only";
import type { prisma, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { scaled } from "@/lib/pledges/figures";
import type { CalendarDate } from "@/lib/text/dates";
import type { CountedFigure, CountedPromise } from "./accepted-figures";

// The same figures as in accepted-figures.ts where totals alone are asked for: thirty thousand of them cross from the
// database a report at a time, each as its target's place among those in force and its value.

type Db = Tx | typeof prisma;

type Which = {
  communeId: string;
  campaignId: string;
  /** The targets in force. */
  inForce: readonly string[];
};

/** The figures of one report or pledge that stand on targets in force. */
type Pack = {
  unitId: string;
  /** "1 12.5000,3 7.0000": which of those in force, and how much; null where all stand on others. */
  figures: string | null;
  /** Whether there are some besides that stand on a target that is not in force. */
  hasOthers: boolean;
};

type ReportPack = Pack & { round: string | null; period: CalendarDate };
type PledgePack = Pack & { round: string };

/** A figure on a target of a paper no longer in force: its words say whether a later one states it anew. */
type Other<Figure> = Omit<Figure, "amount"> & { value: string };

/**
 * Every figure of the accepted reports that stands on a target, for who may read them. One query; one more where some
 * stand on targets not in force.
 */
export async function countedFigures(
  db: Db,
  { communeId, campaignId, inForce }: Which,
): Promise<CountedFigure[]> {
  const from = Prisma.sql`
    FROM progress_report report
    JOIN report_line line ON line.commune_id = report.commune_id AND line.report_id = report.id
    LEFT JOIN pledge_item item ON item.commune_id = line.commune_id AND item.id = line.item_id
    LEFT JOIN unnest(${inForce}::uuid[]) WITH ORDINALITY known (id, place)
      ON known.id = coalesce(line.target_id, item.target_id)`;
  const where = Prisma.sql`
    WHERE report.commune_id = ${communeId}::uuid AND report.campaign_id = ${campaignId}::uuid
      AND report.state = 'ACCEPTED' AND line.value IS NOT NULL
      AND coalesce(line.target_id, item.target_id) IS NOT NULL`;
  const packs = await db.$queryRaw<ReportPack[]>`
    SELECT pack."unitId", pack.period, pledge.round, pack.figures, pack."hasOthers"
    FROM (
      SELECT report.unit_id AS "unitId", report.period, item.pledge_id,
        string_agg(known.place || ' ' || line.value, ',') AS figures, bool_or(known.id IS NULL) AS "hasOthers"
      ${from}
      ${where}
      GROUP BY report.id, item.pledge_id
    ) pack
    LEFT JOIN pledge ON pledge.commune_id = ${communeId}::uuid AND pledge.id = pack.pledge_id`;
  const others = packs.some(({ hasOthers }) => hasOthers)
    ? await db.$queryRaw<Other<CountedFigure>[]>`
        SELECT report.unit_id AS "unitId", report.period, pledge.round, line.value::text AS value,
          coalesce(line.target_id, item.target_id) AS "targetId",
          coalesce(item.indicator, target.indicator) AS indicator, coalesce(item.measure, target.measure) AS measure
        ${from}
        LEFT JOIN pledge ON pledge.commune_id = item.commune_id AND pledge.id = item.pledge_id
        LEFT JOIN target ON target.commune_id = line.commune_id AND target.id = line.target_id
        ${where} AND known.id IS NULL`
    : [];
  const figures = others.map(({ value, ...other }) => ({ ...other, amount: scaled(value) }));
  for (const { unitId, period, round, figures: packed } of packs) {
    for (const [targetId, amount] of unpacked(packed, inForce)) {
      figures.push({ unitId, targetId, ...noWords, amount, round, period });
    }
  }
  return figures;
}

/** Every figure promised on a target in pledges the office has taken, for the same reader. As many queries. */
export async function countedPromises(
  db: Db,
  { communeId, campaignId, inForce }: Which,
): Promise<CountedPromise[]> {
  const from = Prisma.sql`
    FROM pledge
    JOIN pledge_item item ON item.commune_id = pledge.commune_id AND item.pledge_id = pledge.id
    LEFT JOIN unnest(${inForce}::uuid[]) WITH ORDINALITY known (id, place) ON known.id = item.target_id
    WHERE pledge.commune_id = ${communeId}::uuid AND pledge.campaign_id = ${campaignId}::uuid
      AND pledge.state IN ('ACCEPTED', 'EVALUATED') AND item.promised IS NOT NULL AND item.target_id IS NOT NULL`;
  const packs = await db.$queryRaw<PledgePack[]>`
    SELECT pledge.unit_id AS "unitId", pledge.round,
      string_agg(known.place || ' ' || item.promised, ',') AS figures, bool_or(known.id IS NULL) AS "hasOthers"
    ${from}
    GROUP BY pledge.id`;
  const others = packs.some(({ hasOthers }) => hasOthers)
    ? await db.$queryRaw<Other<CountedPromise>[]>`
        SELECT pledge.unit_id AS "unitId", pledge.round, item.promised::text AS value, item.target_id AS "targetId",
          item.indicator, item.measure
        ${from} AND known.id IS NULL`
    : [];
  const promises = others.map(({ value, ...other }) => ({ ...other, amount: scaled(value) }));
  for (const { unitId, round, figures: packed } of packs) {
    for (const [targetId, amount] of unpacked(packed, inForce)) {
      promises.push({ unitId, targetId, ...noWords, amount, round });
    }
  }
  return promises;
}

/** Nobody asks for the words of a target in force. */
const noWords = { indicator: "", measure: "" };

function unpacked(figures: string | null, inForce: readonly string[]): [string | null, bigint][] {
  if (figures === null) return [];
  return figures.split(",").map((figure) => {
    const space = figure.indexOf(" ");
    const targetId = inForce[Number(figure.slice(0, space)) - 1] ?? null;
    return [targetId, scaled(figure.slice(space + 1))];
  });
}
