import "server-only";
import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dueDaysOfYear } from "@/lib/pledges/periods";

/** What is to be added up, and how: all that the sums depend on besides the figures themselves. */
export type SumsAsked = {
  communeId: string;
  campaignId: string;
  /** Only that year's promises and reports ("2026"); null: the whole campaign. */
  year: string | null;
  rules: readonly {
    isRate: boolean;
    isLatest: boolean;
    isAtMost: boolean;
    /** Ten-thousandths. */
    demanded: string | null;
  }[];
  /** The targets, of whatever paper, that count for one in force; its place among the rules, from 1. */
  standing: readonly { targetId: string; place: number }[];
  /** Of the units that have ended: who carries each on. */
  successions: readonly { unitId: string; heirId: string }[];
};

/** Of one target: the amounts each unit has come to, added up over the units. Decimals as text. */
export type SumsRow = {
  place: number;
  /** Units that have promised or reported a figure. */
  units: number;
  promised: string;
  promising: number;
  asMuch: number;
  achieved: string;
  reporting: number;
  reached: number;
};

/**
 * Adds up the figures of the accepted pledges and reports as `targetProgress` (target-progress.ts) does; the database
 * sends one row a target, and none for one without a figure. For who may read them. One query.
 */
export function addUpTargets({
  communeId,
  campaignId,
  year,
  rules,
  standing,
  successions,
}: SumsAsked): Promise<SumsRow[]> {
  const [ofReports, ofPledges] = year ? onlyOf(year) : [Prisma.empty, Prisma.empty];
  return prisma.$queryRaw<SumsRow[]>`
    WITH rule AS (
      SELECT place, is_rate, is_latest, is_at_most, demanded * 0.0001 AS demanded FROM unnest(
        ${rules.map(({ isRate }) => isRate)}::boolean[],
        ${rules.map(({ isLatest }) => isLatest)}::boolean[],
        ${rules.map(({ isAtMost }) => isAtMost)}::boolean[],
        ${rules.map(({ demanded }) => demanded)}::numeric[]
      ) WITH ORDINALITY AS rule (is_rate, is_latest, is_at_most, demanded, place)
    ),
    standing AS (
      SELECT * FROM unnest(
        ${standing.map(({ targetId }) => targetId)}::uuid[],
        ${standing.map(({ place }) => place)}::bigint[]
      ) AS standing (target_id, place)
    ),
    succession AS (
      SELECT * FROM unnest(
        ${successions.map(({ unitId }) => unitId)}::uuid[],
        ${successions.map(({ heirId }) => heirId)}::uuid[]
      ) AS succession (unit_id, heir_id)
    ),
    figure AS (
      SELECT standing.place, coalesce(succession.heir_id, report.unit_id) AS unit_id, false AS is_promise,
        report.period COLLATE "C" AS time, line.value
      FROM progress_report report
      JOIN report_line line ON line.commune_id = report.commune_id AND line.report_id = report.id
      LEFT JOIN pledge_item item ON item.commune_id = line.commune_id AND item.id = line.item_id
      LEFT JOIN pledge ON pledge.commune_id = item.commune_id AND pledge.id = item.pledge_id
      JOIN standing ON standing.target_id = coalesce(line.target_id, item.target_id)
      LEFT JOIN succession ON succession.unit_id = report.unit_id
      WHERE report.commune_id = ${communeId}::uuid AND report.campaign_id = ${campaignId}::uuid
        AND report.state = 'ACCEPTED' AND line.value IS NOT NULL ${ofReports}
      UNION ALL
      SELECT standing.place, coalesce(succession.heir_id, pledge.unit_id), true, pledge.round COLLATE "C",
        item.promised
      FROM pledge
      JOIN pledge_item item ON item.commune_id = pledge.commune_id AND item.pledge_id = pledge.id
      JOIN standing ON standing.target_id = item.target_id
      LEFT JOIN succession ON succession.unit_id = pledge.unit_id
      WHERE pledge.commune_id = ${communeId}::uuid AND pledge.campaign_id = ${campaignId}::uuid
        AND pledge.state IN ('ACCEPTED', 'EVALUATED') AND item.promised IS NOT NULL ${ofPledges}
    ),
    -- What the units that one unit carries on said for the same time is first made one; where all is added up anyway it
    -- does not matter what is of the same time.
    of_time AS (
      SELECT place, unit_id, is_promise, CASE WHEN is_latest OR is_rate THEN time ELSE '' END AS time,
        CASE WHEN is_rate THEN round(avg(value), 4) ELSE sum(value) END AS amount
      FROM figure JOIN rule USING (place)
      GROUP BY 1, 2, 3, 4, is_rate
    ),
    of_unit AS (
      SELECT place, unit_id,
        CASE WHEN is_latest THEN (array_agg(amount ORDER BY time DESC) FILTER (WHERE is_promise))[1]
          ELSE sum(amount) FILTER (WHERE is_promise) END AS promised,
        CASE WHEN is_latest THEN (array_agg(amount ORDER BY time DESC) FILTER (WHERE NOT is_promise))[1]
          ELSE sum(amount) FILTER (WHERE NOT is_promise) END AS achieved
      FROM of_time JOIN rule USING (place)
      GROUP BY place, unit_id, is_latest
    )
    SELECT place::int, count(*)::int AS units,
      coalesce(sum(promised), 0)::text AS promised, count(promised)::int AS promising,
      count(*) FILTER (WHERE promised >= demanded)::int AS "asMuch",
      coalesce(sum(achieved), 0)::text AS achieved, count(achieved)::int AS reporting,
      count(*) FILTER (WHERE CASE WHEN is_at_most THEN achieved <= demanded ELSE achieved >= demanded END)::int AS reached
    FROM of_unit JOIN rule USING (place)
    GROUP BY place`;
}

/** Of reports the year of the promise a figure is about, else of its period; of pledges their own, or none. */
function onlyOf(year: string): [Prisma.Sql, Prisma.Sql] {
  const { from, to } = dueDaysOfYear(year);
  return [
    Prisma.sql`AND (pledge.round = ${year}
        OR coalesce(pledge.round, '') = '' AND report.period BETWEEN ${from} AND ${to})`,
    Prisma.sql`AND pledge.round IN ('', ${year})`,
  ];
}

/**
 * Tells which accepted pledges and reports there are, each in which version: what changes a figure changes that. One
 * query.
 */
export async function takenRecords({
  communeId,
  campaignId,
}: Pick<SumsAsked, "communeId" | "campaignId">): Promise<string> {
  const [found] = await prisma.$queryRaw<{ taken: string }[]>`
    SELECT md5(coalesce(string_agg(id || ' ' || version, ',' ORDER BY id), '')) AS taken
    FROM (
      SELECT id, version FROM progress_report
      WHERE commune_id = ${communeId}::uuid AND campaign_id = ${campaignId}::uuid AND state = 'ACCEPTED'
      UNION ALL
      SELECT id, version FROM pledge
      WHERE commune_id = ${communeId}::uuid AND campaign_id = ${campaignId}::uuid
        AND state IN ('ACCEPTED', 'EVALUATED')
    ) record`;
  return found?.taken ?? "";
}
