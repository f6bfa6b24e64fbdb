import "server-only";
import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { prisma } from "@/lib/db/client";
import { findTarget, type TargetRef } from "@/lib/pledges/target-in-force";

/** The targets once chosen to be shown, of whatever paper, with their words. One query. */
export async function chosenTargets(
  communeId: string,
  ids: readonly string[],
): Promise<TargetRef[]> {
  const rows = await prisma.target.findMany({
    where: { communeId, id: { in: [...ids] } },
    select: { id: true, indicator: true, measure: true },
    take: 20_000,
  });
  return rows.map(({ id, ...words }) => ({ targetId: id, ...words }));
}

/** Those in force that stand for them: a plan amended or replaced goes on showing what was chosen. */
export function standingFor(
  chosen: readonly TargetRef[],
  targets: readonly Fact<TargetContent>[],
): string[] {
  const targetOf = findTarget(targets);
  return [...new Set(chosen.flatMap((ref) => targetOf(ref) ?? []))];
}
