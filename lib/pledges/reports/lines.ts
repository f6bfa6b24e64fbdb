import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import type { Tx } from "@/lib/db/client";
import { type Demands, demandsOn } from "@/lib/pledges/demands";
import { findTarget, type TargetRef } from "@/lib/pledges/target-in-force";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { roundOfPeriod } from "./round-of-period";

const targetWords = { targetId: true, indicator: true, measure: true } as const;

/** The target an item stands on: the one in force that states it anew, where there is one. */
const standsOn = (item: TargetRef, standing: ReturnType<typeof findTarget>) =>
  standing(item) ?? item.targetId;

type ReportOfUnit = { id: string; campaignId: string; unitId: string; period: string };

/** One line that a report should have: about a promise, or about a target where nothing was promised. */
type Wanted = { itemId: string | null; targetId: string | null; ofTarget: string | null };

/**
 * Makes the lines of a draft what the unit has promised by now: lines that are missing are added, empty ones nobody
 * asks for any more taken away. What was typed about a target stays when a promise has been made of it since.
 */
export async function refreshLines(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  report: ReportOfUnit,
  demands: Demands,
  now: Date,
): Promise<void> {
  const { pledgeId, wanted } = await wantedLines(tx, { communeId }, report, demands, now);
  const there = await tx.reportLine.findMany({
    where: { communeId, reportId: report.id },
    select: {
      id: true,
      itemId: true,
      targetId: true,
      position: true,
      value: true,
      words: true,
      item: { select: targetWords },
      target: { select: { indicator: true, measure: true } },
      corrections: { select: { id: true }, take: 1 },
    },
    orderBy: { position: "asc" },
    take: 2000,
  });
  const standing = findTarget(demands.targets);
  const targetOf = ({ targetId, item, target }: (typeof there)[number]) =>
    target ? (standing({ ...target, targetId }) ?? targetId) : item && standsOn(item, standing);
  const left = new Map(there.map((line) => [line.id, line]));
  const wantedItems = new Set(wanted.map(({ itemId }) => itemId));
  const missing: { position: number; itemId: string | null; targetId: string | null }[] = [];
  for (const [position, { itemId, targetId, ofTarget }] of wanted.entries()) {
    const lines = [...left.values()];
    const line =
      lines.find((one) => itemId !== null && one.itemId === itemId) ??
      lines.find((one) => ofTarget !== null && one.targetId === ofTarget) ??
      // What was typed about a target stays with the paper that states it anew,
      lines.find(
        (one) => ofTarget !== null && one.targetId !== null && targetOf(one) === ofTarget,
      ) ??
      // what was typed about a promise that has been taken back is about its target.
      lines.find(
        (one) => ofTarget !== null && !wantedItems.has(one.itemId) && targetOf(one) === ofTarget,
      );
    if (!line) {
      missing.push({ position, itemId, targetId });
      continue;
    }
    left.delete(line.id);
    const isAsWanted = line.itemId === itemId && line.targetId === targetId;
    if (line.position === position && isAsWanted) continue;
    await tx.reportLine.updateMany({
      where: { communeId, id: line.id },
      data: { position, itemId, targetId },
    });
  }
  const empty = [...left.values()].filter(
    ({ value, words, corrections }) => value === null && words === "" && corrections.length === 0,
  );
  if (empty.length > 0) {
    const ids = empty.map(({ id }) => id);
    await tx.reportLine.deleteMany({ where: { communeId, id: { in: ids } } });
  }
  if (missing.length > 0) {
    const rows = missing.map((line) => ({ communeId, reportId: report.id, ...line }));
    await tx.reportLine.createMany({ data: rows });
  }
  await tx.progressReport.updateMany({ where: { communeId, id: report.id }, data: { pledgeId } });
}

/** The promises of the unit, and of the ended ones it carries on; without any, the targets that concern it. */
async function wantedLines(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  { campaignId, unitId, period }: ReportOfUnit,
  demands: Demands,
  now: Date,
): Promise<{ pledgeId: string | null; wanted: Wanted[] }> {
  const lineage = lineageOf(demands.units, unitId, vietnamDay(now));
  const pledges = await tx.pledge.findMany({
    where: {
      communeId,
      campaignId,
      unitId: { in: lineage },
      round: roundOfPeriod(demands.rounds, period)?.key ?? "",
      // What was taken back is a draft again: nothing is promised by it.
      state: { not: "DRAFT" },
    },
    select: {
      id: true,
      unitId: true,
      items: { select: { id: true, ...targetWords }, orderBy: { position: "asc" }, take: 500 },
    },
    orderBy: { id: "asc" },
    take: 50,
  });
  return wantedOf(pledges, unitId, demands, now);
}

type Promised = {
  id: string;
  unitId: string;
  items: readonly ({ id: string } & TargetRef)[];
};

/** The same of pledges that are at hand: those of the unit and of the ended ones it carries on, handed in once. */
export function wantedOf(
  pledges: readonly Promised[],
  unitId: string,
  demands: Demands,
  now: Date,
): { pledgeId: string | null; wanted: Wanted[] } {
  const own = pledges.find((pledge) => pledge.unitId === unitId);
  const inOrder = own ? [own, ...pledges.filter((pledge) => pledge !== own)] : pledges;
  if (inOrder.length > 0) {
    const standing = findTarget(demands.targets);
    const items = inOrder.flatMap((pledge) => pledge.items);
    return {
      pledgeId: inOrder[0]?.id ?? null,
      wanted: items.map((item) => ({
        itemId: item.id,
        targetId: null,
        ofTarget: standsOn(item, standing),
      })),
    };
  }
  const { targets } = demandsOn(unitId, demands, now);
  return {
    pledgeId: null,
    wanted: targets.map(({ id }) => ({ itemId: null, targetId: id, ofTarget: id })),
  };
}
