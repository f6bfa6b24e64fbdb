import { describe, expect, test } from "vitest";
import { currentUnitOf, predecessorsAnd } from "@/lib/communes/unit-succession";

const unit = (id: string, validTo: string | null = null, successorId: string | null = null) => ({
  id,
  validTo,
  successorId,
});

/** Trên and Dưới became Mới on 01/7/2026; Mới was renamed Xanh on 01/10/2026; Cũ ended without anybody. */
const list = [
  unit("tren", "2026-06-30", "moi"),
  unit("duoi", "2026-06-30", "moi"),
  unit("moi", "2026-09-30", "xanh"),
  unit("xanh"),
  unit("cu", "2025-12-31"),
];
const units = new Map(list.map((each) => [each.id, each]));

describe("currentUnitOf", () => {
  test.each([
    ["tren", "2026-06-30", "tren"],
    ["tren", "2026-07-01", "moi"],
    ["duoi", "2026-09-30", "moi"],
    ["duoi", "2026-10-01", "xanh"],
    ["xanh", "2030-01-01", "xanh"],
    ["cu", "2030-01-01", "cu"],
    ["nobody", "2030-01-01", "nobody"],
  ])("for %s on %s stands %s", (id, on, current) => {
    expect(currentUnitOf(units, id, on)).toBe(current);
  });

  test("ends also where the rows go round in a circle", () => {
    const circle = [unit("a", "2026-01-01", "b"), unit("b", "2026-01-01", "a")];
    expect(currentUnitOf(new Map(circle.map((each) => [each.id, each])), "a", "2027-01-01")).toBe(
      "b",
    );
  });
});

test.each([
  ["xanh", ["xanh", "moi", "tren", "duoi"]],
  ["moi", ["moi", "tren", "duoi"]],
  ["tren", ["tren"]],
  ["cu", ["cu"]],
])("papers speak of %s as %j", (id, line) => {
  expect(predecessorsAnd(list, id)).toEqual(line);
});
