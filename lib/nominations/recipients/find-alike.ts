import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/campaigns/duties/heirs";
import { unitLives } from "@/lib/campaigns/duties/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import { findSight } from "@/lib/nominations/sight";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { alikeFrom, nameLikeness } from "./alike";
import { type EarlierAward, listEarlierAwards } from "./history";
import { recipientsKnownTo } from "./policy";

type Db = Tx | typeof prisma;

export type Alike = {
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

async function listNear(db: Db, actor: Actor, { kind, name, unitId }: Sought, now: Date) {
  const { communeId } = actor;
  const units = await unitLives(db, communeId);
  const lineage = unitId ? lineageOf(units, unitId, vietnamDay(now)) : [];
  const folded = foldAccents(name).trim();
  const isGroup = kind === "COLLECTIVE" || kind === "ENTERPRISE";
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM recipient
    WHERE commune_id = ${communeId}::uuid AND kind = ${kind}::audience
      AND (folded_name % ${folded} OR (${isGroup} AND unit_id = ANY(${[...lineage]}::uuid[])))
    ORDER BY similarity(folded_name, ${folded}) DESC, id LIMIT ${mostCompared}`;
  const rows = await db.recipient.findMany({
    where: {
      AND: [
        { id: { in: found.map(({ id }) => id) } },
        recipientsKnownTo(actor, await findSight(db, actor, now)),
      ],
    },
    select: {
      id: true,
      kind: true,
      name: true,
      mark: true,
      unit: { select: { id: true, name: true } },
    },
    take: mostCompared,
  });
  return rows
    .map((row) => ({ ...row, score: nameLikeness(kind, name, row.name) }))
    .filter(
      ({ score, unit }) =>
        score >= alikeFrom || (isGroup && score > 0 && unit && lineage.includes(unit.id)),
    )
    .sort(
      (a, b) =>
        Number(lineage.includes(b.unit?.id ?? "")) - Number(lineage.includes(a.unit?.id ?? "")) ||
        b.score - a.score ||
        a.id.localeCompare(b.id),
    )
    .slice(0, mostShown);
}
