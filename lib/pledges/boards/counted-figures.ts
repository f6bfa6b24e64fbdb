import "server-only";
import type { prisma, Tx } from "@/lib/db/client";
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

/** The figures of one report that stand on targets in force, or on one and the same other target. */
type Pack = {
  unitId: string;
  /** "1,2,3": which of those in force; "0,0" for the other target. */
  places: string;
  /** "12.5000,3.0000" */
  values: string;
  /** The other target and its words; null of those in force, whose words nobody asks for. */
  targetId: string | null;
  indicator: string | null;
  measure: string | null;
};

/** Every figure of the accepted reports that stands on a target, for who may read them. One query. */
export async function countedFigures(
  db: Db,
  { communeId, campaignId, inForce }: Which,
): Promise<CountedFigure[]> {
  const packs = await db.$queryRaw<(Pack & { round: string | null; period: CalendarDate })[]>`
    SELECT figure."unitId", figure.period, figure.round, figure."targetId", figure.indicator, figure.measure,
      string_agg(figure.place::text, ',') AS places, string_agg(figure.value::text, ',') AS values
    FROM (
      SELECT report.unit_id AS "unitId", report.period, pledge.round, line.value, coalesce(known.place, 0) AS place,
        CASE WHEN known.place IS NULL THEN coalesce(line.target_id, item.target_id) END AS "targetId",
        CASE WHEN known.place IS NULL THEN coalesce(item.indicator, target.indicator) END AS indicator,
        CASE WHEN known.place IS NULL THEN coalesce(item.measure, target.measure) END AS measure
      FROM progress_report report
      JOIN report_line line ON line.commune_id = report.commune_id AND line.report_id = report.id
      LEFT JOIN pledge_item item ON item.commune_id = line.commune_id AND item.id = line.item_id
      LEFT JOIN pledge ON pledge.commune_id = item.commune_id AND pledge.id = item.pledge_id
      LEFT JOIN target ON target.commune_id = line.commune_id AND target.id = line.target_id
      LEFT JOIN unnest(${inForce}::uuid[]) WITH ORDINALITY known (id, place)
        ON known.id = coalesce(line.target_id, item.target_id)
      WHERE report.commune_id = ${communeId}::uuid AND report.campaign_id = ${campaignId}::uuid
        AND report.state = 'ACCEPTED' AND line.value IS NOT NULL
        AND coalesce(line.target_id, item.target_id) IS NOT NULL
    ) figure
    GROUP BY 1, 2, 3, 4, 5, 6`;
  return packs.flatMap(({ round, period, ...pack }) =>
    unpacked(pack, inForce, (figure) => ({ ...figure, round, period })),
  );
}

/** Every figure promised on a target in pledges the office has taken, for the same reader. One query. */
export async function countedPromises(
  db: Db,
  { communeId, campaignId, inForce }: Which,
): Promise<CountedPromise[]> {
  const packs = await db.$queryRaw<(Pack & { round: string })[]>`
    SELECT promise."unitId", promise.round, promise."targetId", promise.indicator, promise.measure,
      string_agg(promise.place::text, ',') AS places, string_agg(promise.value::text, ',') AS values
    FROM (
      SELECT pledge.unit_id AS "unitId", pledge.round, item.promised AS value, coalesce(known.place, 0) AS place,
        CASE WHEN known.place IS NULL THEN item.target_id END AS "targetId",
        CASE WHEN known.place IS NULL THEN item.indicator END AS indicator,
        CASE WHEN known.place IS NULL THEN item.measure END AS measure
      FROM pledge
      JOIN pledge_item item ON item.commune_id = pledge.commune_id AND item.pledge_id = pledge.id
      LEFT JOIN unnest(${inForce}::uuid[]) WITH ORDINALITY known (id, place) ON known.id = item.target_id
      WHERE pledge.commune_id = ${communeId}::uuid AND pledge.campaign_id = ${campaignId}::uuid
        AND pledge.state IN ('ACCEPTED', 'EVALUATED') AND item.promised IS NOT NULL AND item.target_id IS NOT NULL
    ) promise
    GROUP BY 1, 2, 3, 4, 5`;
  return packs.flatMap(({ round, ...pack }) =>
    unpacked(pack, inForce, (figure) => ({ ...figure, round })),
  );
}

type Measured = Omit<CountedPromise, "round">;

function unpacked<Figure>(
  { unitId, places, values, ...other }: Pack,
  inForce: readonly string[],
  made: (figure: Measured) => Figure,
): Figure[] {
  const { indicator, measure } = { indicator: other.indicator ?? "", measure: other.measure ?? "" };
  const each = places.split(",");
  return values.split(",").map((value, index) => {
    const targetId = inForce[Number(each[index]) - 1] ?? other.targetId;
    return made({ unitId, targetId, indicator, measure, amount: scaled(value) });
  });
}
