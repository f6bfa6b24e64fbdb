import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { PledgeState } from "@/lib/db/generated/enums";
import { type Demands, demandsOn } from "@/lib/pledges/demands";
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
