import { addMinutes, subDays, subHours, subMinutes } from "date-fns";
import { describe, expect, test } from "vitest";
import { type AgingRevision, revisionsToThin } from "@/lib/campaigns/thinning";

const now = new Date("2026-11-21T08:00:00Z");
const none = new Set<number>();

/** Saves made while typing, the first of them version 2. */
const typed = (times: readonly Date[], changes: Partial<AgingRevision> = {}): AgingRevision[] =>
  times.map((savedAt, index) => ({
    id: `r${index + 2}`,
    version: index + 2,
    kind: "AUTOSAVED",
    name: null,
    savedAt,
    ...changes,
  }));

const every = (minutes: number, from: Date, count: number) =>
  Array.from({ length: count }, (_, index) => addMinutes(from, index * minutes));

describe("how many of the saves made while typing are kept", () => {
  test.each<[string, Date[], number]>([
    ["all of the last ten minutes", every(1, subMinutes(now, 9), 9), 9],
    ["one in ten minutes of an hour ago", every(1, subHours(now, 2), 60), 6],
    ["one in ten minutes for a day", every(5, subHours(now, 23), 12), 6],
    ["one an hour of the day before yesterday", every(5, subDays(now, 2), 36), 3],
    ["one an hour for a week", every(10, subDays(now, 6), 18), 3],
    ["one a day after that", every(60, subDays(now, 30), 48), 3],
    ["one a day for years", every(60 * 24, subDays(now, 900), 5), 5],
  ])("%s", (_, times, kept) => {
    const revisions = typed(times);
    const gone = revisionsToThin(revisions, { now, current: 10_000, inUse: none });
    expect(revisions.length - gone.length).toBe(kept);
  });

  test("the last of each stretch stays", () => {
    const revisions = typed(every(1, new Date("2026-11-21T05:00:00Z"), 10));
    const gone = revisionsToThin(revisions, { now, current: 10_000, inUse: none });
    expect(gone).not.toContain("r11");
    expect(gone).toHaveLength(9);
  });
});

describe("what never goes", () => {
  const old = every(1, subDays(now, 30), 5);
  test.each<[string, Partial<AgingRevision>, { current?: number; inUse?: Set<number> }]>([
    ["the first", { version: 1 }, {}],
    ["the current one", { version: 3 }, { current: 3 }],
    ["what a window still has before it", { version: 3 }, { inUse: new Set([3]) }],
    ["a named one", { name: "Bản trình lần một" }, {}],
    ["saved with a button", { kind: "SAVED" }, {}],
    ["brought back", { kind: "RESTORED" }, {}],
    ["set aside", { kind: "SET_ASIDE", version: null }, {}],
  ])("%s", (_, changes, { current = 10_000, inUse = none }) => {
    const revisions = typed(old).map((one) => (one.version === 3 ? { ...one, ...changes } : one));
    expect(revisionsToThin(revisions, { now, current, inUse })).not.toContain("r3");
    // The same one goes when nothing speaks for it.
    expect(revisionsToThin(typed(old), { now, current: 10_000, inUse: none })).toContain("r3");
  });

  test("thinning again at once thins nothing more", () => {
    const revisions = typed(every(7, subDays(now, 12), 1_000));
    const gone = new Set(revisionsToThin(revisions, { now, current: 10_000, inUse: none }));
    const left = revisions.filter(({ id }) => !gone.has(id));
    expect(revisionsToThin(left, { now, current: 10_000, inUse: none })).toEqual([]);
  });
});
