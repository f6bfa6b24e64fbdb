import fc from "fast-check";
import { expect, test } from "vitest";
import { yearOfFigure } from "@/lib/pledges/boards/target-progress";
import { reportedOf } from "@/lib/pledges/evaluation/reported";
import { figure, someTarget, someUnits } from "../boards/some-figures";

const now = new Date("2026-11-21T02:00:00Z");
const units = someUnits(
  { id: "a", validTo: new Date("2026-06-30"), successorId: "b" },
  { id: "b" },
  { id: "c" },
);
const heirs: Record<string, string> = { a: "b", b: "b", c: "c" };
const targets = [someTarget("new", { indicator: "Hộ văn hóa" }), someTarget("other")];
const stands: Record<string, string> = { new: "new", old: "new", other: "other", gone: "gone" };
const words = { new: "Hộ văn hóa", old: "Hộ văn hoá", other: "Chỉ tiêu other", gone: "Đã thôi" };

const aTarget = fc.constantFrom("new" as const, "old" as const, "other" as const, "gone" as const);
const aFigure = fc.record({
  unitId: fc.constantFrom("a", "b", "c"),
  itemId: fc.constantFrom(null, null, "item-1", "item-2"),
  targetId: aTarget,
  round: fc.constantFrom(null, "2026"),
  period: fc.constantFrom("2026-03-20", "2026-12-20", "2027-01-05", "2027-03-20"),
});

test("finds for a promise its own figures, and those on its target from before there were promises", () => {
  fc.assert(
    fc.property(
      fc.array(aFigure, { maxLength: 30 }),
      fc.record({
        itemId: fc.constantFrom("item-1", "item-2", "item-3"),
        unitId: fc.constantFrom("a", "b", "c"),
        targetId: fc.option(aTarget),
        round: fc.constantFrom("", "2026", "2027"),
      }),
      (drawn, { targetId, ...promise }) => {
        const figures = drawn.map((each) =>
          figure({ ...each, indicator: words[each.targetId], value: "1" }),
        );
        const indicator = targetId ? words[targetId] : "Tự đăng ký";
        const asked = { ...promise, targetId, indicator, measure: "hộ" };

        const reported = reportedOf({ targets, units }, figures, now);

        // As one would read through all of them.
        const expected = figures.filter((each) =>
          each.itemId === null
            ? targetId !== null &&
              stands[each.targetId ?? ""] === stands[targetId] &&
              heirs[each.unitId] === heirs[promise.unitId] &&
              ["", yearOfFigure(each)].includes(promise.round)
            : each.itemId === promise.itemId,
        );
        const found = reported.figuresOf(asked);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
        const days = found.map(({ period }) => period);
        expect(days).toEqual([...days].sort());
        expect(reported.targetOf(asked)).toBe(targetId && (stands[targetId] ?? null));
      },
    ),
  );
});
