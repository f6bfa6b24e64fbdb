import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitsMeant } from "@/lib/campaigns/duties/parties";
import { byId, heirOf, lineageOf, type UnitLife } from "@/lib/communes/heirs";

const today = new Date("2026-11-21");
const ended = new Date("2026-06-30");

function unit(id: string, options: Partial<UnitLife> = {}): UnitLife {
  return { id, kind: "VILLAGE", validTo: null, successorId: null, ...options };
}

const villages = byId([
  unit("old", { validTo: ended, successorId: "renamed" }),
  unit("renamed", { validTo: ended, successorId: "new" }),
  unit("other", { validTo: ended, successorId: "new" }),
  unit("new"),
  unit("to-be-merged", { validTo: new Date("2026-12-31"), successorId: "new" }),
  unit("gone", { validTo: ended }),
  unit("school", { kind: "SCHOOL" }),
]);

describe("heirOf", () => {
  test.each([
    ["new", "new"],
    ["old", "new"],
    ["renamed", "new"],
    ["to-be-merged", "to-be-merged"],
    ["gone", "gone"],
    ["unknown", "unknown"],
  ])("what was given to %s is carried on by %s", (id, heir) => {
    expect(heirOf(villages, id, today)).toBe(heir);
  });

  test("two units that name each other do not keep it busy for ever", () => {
    const circle = byId([
      unit("a", { validTo: ended, successorId: "b" }),
      unit("b", { validTo: ended, successorId: "a" }),
    ]);

    expect(heirOf(circle, "a", today)).toBe("b");
  });
});

test("a unit carries on all those that ended in it, at any remove", () => {
  expect(lineageOf(villages, "new", today)).toEqual(["old", "renamed", "other", "new"]);
  expect(lineageOf(villages, "school", today)).toEqual(["school"]);
});

describe("unitsMeant", () => {
  test("each unit once, in its weightiest role; a kind means those that exist", () => {
    const meant = unitsMeant(
      [
        { role: "COOPERATING", unitId: null, unitKind: "VILLAGE" },
        { role: "LEAD", unitId: "old", unitKind: null },
        { role: "RESPONSIBLE", unitId: "school", unitKind: null },
      ],
      villages,
      today,
    );

    expect([...meant]).toEqual([
      ["new", "LEAD"],
      ["to-be-merged", "COOPERATING"],
      ["school", "RESPONSIBLE"],
    ]);
  });

  test("who is meant by name is who has that name in its lineage", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const lives = fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          kind: fc.constant("VILLAGE" as const),
          validTo: fc.constantFrom(null, ended),
          successorId: fc.constantFrom(null, ...ids.filter((other) => other > id)),
        }),
      ),
    );
    fc.assert(
      fc.property(lives, fc.constantFrom(...ids), (all, named) => {
        const units = byId(all);
        const [heir] = unitsMeant(
          [{ role: "LEAD", unitId: named, unitKind: null }],
          units,
          today,
        ).keys();
        for (const id of ids) {
          if (id === named && id !== heir) continue;
          expect(lineageOf(units, id, today).includes(named)).toBe(id === heir);
        }
      }),
    );
  });
});
