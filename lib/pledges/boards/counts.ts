import type { BoardRow } from "./rows";
import { type Standing, standings } from "./standing";

export type Counts = Record<Standing, number> & {
  /** Units that are expected to. */
  expected: number;
  /** Those that have handed it in, taken or not yet. */
  handedIn: number;
};

/** How many units stand how with one thing. Who is not expected to hand in counts once it has, and is not missing. */
export function countsOf(
  rows: readonly Pick<BoardRow, "cells" | "isExtra">[],
  what: string,
): Counts {
  const counts: Counts = {
    ...(Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>),
    expected: 0,
    handedIn: 0,
  };
  for (const { cells, isExtra } of rows) {
    const standing = cells.get(what)?.standing ?? "MISSING";
    const isIn = standing === "ACCEPTED" || standing === "SUBMITTED";
    if (isExtra && !isIn && standing !== "RETURNED") continue;
    counts[standing] += 1;
    counts.expected += 1;
    if (isIn) counts.handedIn += 1;
  }
  return counts;
}
