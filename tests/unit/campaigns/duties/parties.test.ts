import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitsMeant } from "@/lib/campaigns/duties/parties";
import { byId, lineageOf, type UnitLife } from "@/lib/communes/heirs";

const today = new Date("2026-11-21");
const ended = new Date("2026-06-30");

function unit(id: string, options: Partial<UnitLife> = {}): UnitLife {
  return { id, kind: "VILLAGE", validTo: null, successorId: null, ...options };
}

const villages = byId([
  unit("old", { validTo: ended, successorId: "new" }),
  unit("new"),
  unit("to-be-merged", { validTo: new Date("2026-12-31"), successorId: "new" }),
  unit("gone", { validTo: ended }),
  unit("school", { kind: "SCHOOL" }),
]);

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
