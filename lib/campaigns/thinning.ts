import type { RevisionKind } from "@/lib/db/generated/enums";

export type AgingRevision = {
  id: string;
  /** Null for a text set aside. */
  version: number | null;
  kind: RevisionKind;
  name: string | null;
  savedAt: Date;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far apart saves made while typing are kept, by their age: all of the last ten minutes, in the end one a day. */
const spacings = [
  { youngerThan: 10 * minute, spacing: 0 },
  { youngerThan: day, spacing: 10 * minute },
  { youngerThan: 7 * day, spacing: hour },
  { youngerThan: Number.POSITIVE_INFINITY, spacing: day },
];

/** Saves after this moment are all kept. */
export const allKeptAfter = (now: Date): Date => new Date(now.getTime() - 10 * minute);

/**
 * The revisions that may go: saves nobody asked for, closer together than their age calls for; of each stretch the last
 * one stays. Never the first, the current one, a named one, what a person saved, restored or had set aside, or what
 * an open window still has before it (`inUse`).
 */
export function revisionsToThin(
  revisions: readonly AgingRevision[],
  { now, current, inUse }: { now: Date; current: number; inUse: ReadonlySet<number> },
): string[] {
  const latestFirst = [...revisions].sort((a, b) => (b.version ?? 0) - (a.version ?? 0));
  const kept = new Set<string>();
  return latestFirst
    .filter(({ version, kind, name, savedAt }) => {
      if (version === null || version === 1 || version === current || inUse.has(version))
        return false;
      if (name !== null || (kind !== "AUTOSAVED" && kind !== "MERGED")) return false;
      const age = now.getTime() - savedAt.getTime();
      const spacing = spacings.find(({ youngerThan }) => age < youngerThan)?.spacing ?? 0;
      if (spacing === 0) return false;
      // Stretches are counted from the clock, not from now: what is kept once is kept until its spacing grows.
      const stretch = `${spacing} ${Math.floor(savedAt.getTime() / spacing)}`;
      const isLastOfStretch = !kept.has(stretch);
      kept.add(stretch);
      return !isLastOfStretch;
    })
    .map(({ id }) => id);
}
