import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Seen, seenOfAll } from "@/lib/pledges/policy";
import type { HandedIn } from "./standing";
import type { Thing } from "./things";

type Db = Tx | typeof prisma;

/** Which pledges and reports are read, and of which commune. */
export type Reading = { communeId: string; seen: Seen | null };

/** What somebody who follows campaigns reads. */
export const readingOf = (actor: Actor): Reading => ({
  communeId: actor.communeId,
  seen: seenOfAll(actor),
});

/** What one unit has handed in of one campaign, by `what` of the things. */
export type HandedInByUnit = {
  campaignId: string;
  unitId: string;
  records: readonly (readonly [what: string, record: HandedIn])[];
};

type Packed = readonly [
  what: string,
  id: string,
  state: HandedIn["state"],
  /** Milliseconds: written as a date it would be half the work of the query. */
  submittedAt: number | null,
  isFromPaper: boolean,
];

type Row = { campaignId: string; unitId: string; records: readonly Packed[] };

/**
 * The pledges and reports of these things, a row for each unit: a thousand of them cross from the database at once. One
 * query.
 */
export async function handedInBy(
  db: Db,
  { communeId, seen }: Reading,
  { campaignIds, things }: { campaignIds: readonly string[]; things: readonly Thing[] },
): Promise<HandedInByUnit[]> {
  if (seen === null) return [];
  const keys = (kind: Thing["kind"]) => [
    ...new Set(things.filter((thing) => thing.kind === kind).map(({ key }) => key)),
  ];
  const rows = await db.$queryRaw<Row[]>`
    SELECT campaign_id AS "campaignId", unit_id AS "unitId",
      json_agg(json_build_array(what, id, state, (extract(epoch FROM submitted_at) * 1000)::bigint, is_from_paper)) AS records
    FROM (
      SELECT campaign_id, unit_id, 'pledge:' || round AS what, id, state::text, submitted_at, is_from_paper
      FROM pledge
      WHERE commune_id = ${communeId}::uuid AND campaign_id = ANY (${campaignIds}::uuid[])
        AND round = ANY (${keys("pledge")}::text[])
      UNION ALL
      SELECT campaign_id, unit_id, 'report:' || period, id, state::text, submitted_at, is_from_paper
      FROM progress_report
      WHERE commune_id = ${communeId}::uuid AND campaign_id = ANY (${campaignIds}::uuid[])
        AND period = ANY (${keys("report")}::text[])
    ) record
    WHERE ${isSeen[seen]}
    GROUP BY 1, 2`;
  return rows.map(({ records, ...row }) => ({ ...row, records: records.map(unpacked) }));
}

const handedIn = Prisma.sql`submitted_at IS NOT NULL AND state <> 'DRAFT'`;

const isSeen = {
  accepted: Prisma.sql`state IN ('ACCEPTED', 'EVALUATED')`,
  handedIn,
  handedInOrFromPaper: Prisma.sql`(${handedIn}) OR is_from_paper`,
  all: Prisma.sql`TRUE`,
} satisfies Record<Seen, Prisma.Sql>;

function unpacked([what, id, state, submittedAt, isFromPaper]: Packed) {
  const day = submittedAt === null ? null : new Date(submittedAt);
  return [what, { id, state, submittedAt: day, isFromPaper }] as const;
}
