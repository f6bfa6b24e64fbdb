import "server-only";
import type { prisma, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { scaled } from "@/lib/pledges/figures";
import type { CalendarDate } from "@/lib/text/dates";

type Db = Tx | typeof prisma;

/** What a figure is of: a target of the plan, or a promise of a unit's own. */
type Measured = {
  /** Null of what stands on no target. */
  targetId: string | null;
  indicator: string;
  measure: string;
  unitId: string;
  /** Ten-thousandths (lib/pledges/figures.ts). */
  amount: bigint;
};

/** One figure of an accepted report. */
export type AcceptedFigure = Measured & {
  /** The round it was promised for; null where nothing was promised. */
  round: string | null;
  period: CalendarDate;
  itemId: string | null;
  reportId: string;
  lineId: string;
};

/** One promised figure of an accepted pledge. */
export type PromisedFigure = Measured & { round: string; itemId: string; pledgeId: string };

type Which = {
  communeId: string;
  campaignId: string;
  /** Reports due on this day and before. */
  until?: CalendarDate;
  /** Only what may count for these targets: what stands on one of them, or on none of those in force. */
  only?: { targetIds: readonly string[]; inForce: readonly string[] };
  /** Only the reports of these units. */
  unitIds?: readonly string[] | undefined;
};

type FigureRow = Omit<AcceptedFigure, "amount"> & { value: string };
type PromiseRow = Omit<PromisedFigure, "amount"> & { value: string };

/**
 * Every figure of the accepted reports of a campaign, each with the report it stands in. Whoever asks knows that they
 * may be read (`canFollowProgress`, or the public's choice). One query.
 */
export async function acceptedFigures(
  db: Db,
  { communeId, campaignId, until = "9999-12-31", only, unitIds }: Which,
): Promise<AcceptedFigure[]> {
  const rows = await db.$queryRaw<FigureRow[]>`
    SELECT report.unit_id AS "unitId", report.period, report.id AS "reportId", line.id AS "lineId",
      line.item_id AS "itemId", coalesce(line.target_id, item.target_id) AS "targetId",
      coalesce(item.indicator, target.indicator) AS indicator, coalesce(item.measure, target.measure) AS measure,
      pledge.round, line.value::text AS value
    FROM progress_report report
    JOIN report_line line ON line.commune_id = report.commune_id AND line.report_id = report.id
    LEFT JOIN pledge_item item ON item.commune_id = line.commune_id AND item.id = line.item_id
    LEFT JOIN pledge ON pledge.commune_id = item.commune_id AND pledge.id = item.pledge_id
    LEFT JOIN target ON target.commune_id = line.commune_id AND target.id = line.target_id
    WHERE report.commune_id = ${communeId}::uuid AND report.campaign_id = ${campaignId}::uuid
      AND report.state = 'ACCEPTED' AND report.period <= ${until} AND line.value IS NOT NULL
      ${unitIds ? Prisma.sql`AND report.unit_id = ANY (${unitIds}::uuid[])` : Prisma.empty}
      ${mayCount(Prisma.sql`coalesce(line.target_id, item.target_id)`, only)}
    ORDER BY report.period, report.unit_id, line.position, line.id`;
  return rows.map(({ value, ...row }) => ({ ...row, amount: scaled(value) }));
}

/** Every figure the units have promised in pledges the office has taken, for the same reader. One query. */
export async function promisedFigures(
  db: Db,
  { communeId, campaignId, only }: Omit<Which, "until" | "unitIds">,
): Promise<PromisedFigure[]> {
  const rows = await db.$queryRaw<PromiseRow[]>`
    SELECT pledge.unit_id AS "unitId", pledge.round, pledge.id AS "pledgeId", item.id AS "itemId",
      item.target_id AS "targetId", item.indicator, item.measure, item.promised::text AS value
    FROM pledge
    JOIN pledge_item item ON item.commune_id = pledge.commune_id AND item.pledge_id = pledge.id
    WHERE pledge.commune_id = ${communeId}::uuid AND pledge.campaign_id = ${campaignId}::uuid
      AND pledge.state IN ('ACCEPTED', 'EVALUATED') AND item.promised IS NOT NULL
      ${mayCount(Prisma.sql`item.target_id`, only)}
    ORDER BY pledge.round, pledge.unit_id, item.position, item.id`;
  return rows.map(({ value, ...row }) => ({ ...row, amount: scaled(value) }));
}

function mayCount(targetId: Prisma.Sql, only: Which["only"]): Prisma.Sql {
  if (!only) return Prisma.empty;
  const { targetIds, inForce } = only;
  return Prisma.sql`AND (${targetId} = ANY (${targetIds}::uuid[]) OR ${targetId} <> ALL (${inForce}::uuid[]))`;
}
