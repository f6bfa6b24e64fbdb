import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import { findSight } from "@/lib/nominations/sight";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { alikeFrom, nameLikeness } from "./alike";
import { type EarlierAward, listEarlierAwards } from "./history";
import { recipientsKnownTo } from "./policy";

type Db = Tx | typeof prisma;

type Alike = {
  id: string;
  kind: Audience;
  name: string;
  mark: string;
  unit: { id: string; name: string } | null;
  /** 1: the same words; from `alikeFrom` on they may be one. */
  score: number;
  awards: readonly EarlierAward[];
};

type Sought = { kind: Audience; name: string; unitId: string | null };

/** As many as fit a page without hiding the right one: the nearest come first. */
const mostShown = 8;
const mostCompared = 200;
/** Of each of many: 500 of them stay below what one statement may ask for. */
const mostComparedOfMany = 30;

/**
 * Recipients of the commune that may be the one of this name, the nearest first, each with the awards they hold: found
 * by trigrams whatever the accents, then judged by their words (lib/nominations/recipients/alike.ts). A collective is
 * also found by its unit, renamed or merged since. A unit finds its own, and those who were awarded; the office all.
 */
export async function findAlike(actor: Actor, sought: Sought, now: Date): Promise<Alike[]> {
  const near = await listNear(prisma, actor, sought, now);
  const awards = await listEarlierAwards(
    prisma,
    actor,
    near.map(({ id }) => id),
  );
  return near.map((each) => ({ ...each, awards: awards.get(each.id) ?? [] }));
}

async function listNear(db: Db, actor: Actor, { unitId, ...sought }: Sought, now: Date) {
  const [near = []] = await listNearEach(db, actor, { unitId, soughts: [sought] }, now);
  return near;
}

export type Near = Omit<Alike, "awards"> & {
  /** Of the unit asked for, or of one it carries on. */
  isOfUnit: boolean;
};

type SoughtOfUnit = {
  unitId: string | null;
  soughts: readonly Pick<Sought, "kind" | "name">[];
};

/** The same for many at once, without their awards: for each sought its own list. A fixed number of queries. */
export async function listNearEach(
  db: Db,
  actor: Actor,
  { unitId, soughts }: SoughtOfUnit,
  now: Date,
): Promise<Near[][]> {
  const { communeId } = actor;
  const units = await unitLives(db, communeId);
  const lineage = unitId ? lineageOf(units, unitId, vietnamDay(now)) : [];
  const mostEach = soughts.length === 1 ? mostCompared : mostComparedOfMany;
  const found = await db.$queryRaw<{ at: number; id: string }[]>`
    SELECT sought.at::int AS at, near.id
    FROM unnest(${soughts.map(({ kind }) => kind)}::text[]::audience[],
                ${soughts.map(({ name }) => foldAccents(name).trim())}::text[])
         WITH ORDINALITY AS sought (kind, name, at)
    CROSS JOIN LATERAL (
      SELECT id FROM recipient
      WHERE commune_id = ${communeId}::uuid AND kind = sought.kind
        AND (folded_name % sought.name
          OR (sought.kind IN ('COLLECTIVE', 'ENTERPRISE') AND unit_id = ANY(${[...lineage]}::uuid[])))
      ORDER BY similarity(folded_name, sought.name) DESC, id LIMIT ${mostEach}) AS near`;
  const ids = [...new Set(found.map(({ id }) => id))];
  const rows = await db.recipient.findMany({
    where: {
      AND: [{ id: { in: ids } }, recipientsKnownTo(actor, await findSight(db, actor, now))],
    },
    select: {
      id: true,
      kind: true,
      name: true,
      mark: true,
      unit: { select: { id: true, name: true } },
    },
    take: ids.length,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const idsOf = Map.groupBy(found, ({ at }) => at);
  return soughts.map(({ kind, name }, index) =>
    (idsOf.get(index + 1) ?? [])
      .flatMap(({ id }) => known.get(id) ?? [])
      .map((row) => ({
        ...row,
        score: nameLikeness(kind, name, row.name),
        isOfUnit: row.unit !== null && lineage.includes(row.unit.id),
      }))
      .filter(
        ({ score, isOfUnit }) => score >= alikeFrom || (isGroup(kind) && score > 0 && isOfUnit),
      )
      .sort(
        (a, b) =>
          Number(b.isOfUnit) - Number(a.isOfUnit) || b.score - a.score || a.id.localeCompare(b.id),
      )
      .slice(0, mostShown),
  );
}

const isGroup = (kind: Audience) => kind === "COLLECTIVE" || kind === "ENTERPRISE";
