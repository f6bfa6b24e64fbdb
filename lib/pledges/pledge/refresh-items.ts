import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { PledgeState } from "@/lib/db/generated/enums";
import { type Demands, demandsOn } from "@/lib/pledges/demands";
import { findTarget } from "@/lib/pledges/target-in-force";
import { writeDay } from "@/lib/text/day-column";
import { isOwnItem, isPromised } from "./record";

type Draft = { id: string; unitId: string; state: PledgeState };

/**
 * Makes the items of a draft what the plan asks by now: those missing are added, empty ones it no longer asks are taken
 * away. Nothing that was written, and nothing that was reported on, is touched; nor is what is no draft.
 */
export async function refreshItems(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  { id: pledgeId, unitId, state }: Draft,
  demands: Demands,
  now: Date,
): Promise<void> {
  if (state !== "DRAFT") return;
  await followTargets(tx, { communeId }, pledgeId, demands);
  const there = await tx.pledgeItem.findMany({
    where: { communeId, pledgeId },
    select: {
      id: true,
      position: true,
      targetId: true,
      criterionId: true,
      assignmentId: true,
      baseline: true,
      promised: true,
      promisedWords: true,
      lines: { select: { id: true }, take: 1 },
    },
    take: 2000,
  });
  const asked = itemsOf(demands, unitId, now);
  const wanted = new Set(asked.map(sourceId));
  const empty = there.filter(
    (item) =>
      !isOwnItem(item) &&
      !wanted.has(sourceId(item)) &&
      !isPromised(item) &&
      item.baseline === null &&
      item.lines.length === 0,
  );
  if (empty.length > 0) {
    const ids = empty.map(({ id }) => id);
    await tx.pledgeItem.deleteMany({ where: { communeId, pledgeId, id: { in: ids } } });
  }
  const known = new Set(there.map(sourceId));
  const next = 1 + Math.max(-1, ...there.map(({ position }) => position));
  const missing = asked.filter((item) => !known.has(sourceId(item)));
  if (missing.length > 0) {
    await tx.pledgeItem.createMany({
      data: missing.map((item, index) => ({
        communeId,
        pledgeId,
        position: next + index,
        ...item,
      })),
    });
  }
}

/**
 * What was written of a target that another paper states anew stands on that one from now on: it is not asked for, and
 * does not count, twice.
 */
async function followTargets(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  pledgeId: string,
  { targets }: Demands,
): Promise<void> {
  const inForce = new Map(targets.map(({ id, content }) => [id, content]));
  const earlier = await tx.pledgeItem.findMany({
    where: { communeId, pledgeId, targetId: { notIn: [...inForce.keys()] } },
    select: { id: true, targetId: true, indicator: true, measure: true },
    orderBy: { position: "asc" },
    take: 2000,
  });
  const targetOf = findTarget(targets);
  for (const { id, ...ref } of earlier) {
    const targetId = targetOf(ref);
    const said = inForce.get(targetId ?? "");
    const taken = await tx.pledgeItem.count({ where: { communeId, pledgeId, targetId } });
    if (!said || taken > 0) continue;
    const { indicator, comparison } = said;
    await tx.pledgeItem.updateMany({
      where: { communeId, id },
      data: { targetId, indicator, comparison },
    });
  }
}

type Source = {
  targetId?: string | null;
  criterionId?: string | null;
  assignmentId?: string | null;
};

const sourceId = ({ targetId, criterionId, assignmentId }: Source) =>
  targetId ?? criterionId ?? assignmentId ?? null;

/** One item for everything the plan asks of the unit: first what is counted, then what is said in words. */
export function itemsOf(demands: Demands, unitId: string, now: Date) {
  const { targets, criteria, assignments } = demandsOn(unitId, demands, now);
  return [
    ...targets.map(({ id: targetId, content: { indicator, measure, comparison } }) => ({
      targetId,
      indicator,
      measure,
      comparison,
    })),
    ...criteria.map(({ id: criterionId, content: { text } }) => ({ criterionId, indicator: text })),
    ...assignments.map(({ id: assignmentId, content: { task, dueOn } }) => ({
      assignmentId,
      indicator: task,
      dueOn: writeDay(dueOn),
    })),
  ];
}
