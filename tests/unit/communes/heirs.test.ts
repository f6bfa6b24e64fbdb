import { describe, expect, test } from "vitest";
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
