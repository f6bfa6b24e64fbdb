import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, workingDaysUntil } from "@/lib/communes/working-days";

// 2026: 30/4 is a Thursday, 1/5 a Friday; Saturday 9/5 is worked in exchange.
const exceptions = [
  { date: "2026-04-30", isWorked: false },
  { date: "2026-05-01", isWorked: false },
  { date: "2026-05-09", isWorked: true },
];

describe("working days", () => {
  test.each([
    ["2026-04-29", true],
    ["2026-04-30", false],
    ["2026-05-02", false],
    ["2026-05-09", true],
    ["2026-05-10", false],
  ])("%s: %s", (day, expected) => {
    expect(isWorkingDay(day, exceptions)).toBe(expected);
  });

  test.each([
    ["2026-04-29", 1, "2026-05-04"],
    ["2026-05-08", 1, "2026-05-09"],
    ["2026-05-09", 1, "2026-05-11"],
    ["2026-05-08", 0, "2026-05-08"],
  ])("%s and %d more is %s", (from, count, expected) => {
    expect(addWorkingDays(from, count, exceptions)).toBe(expected);
  });

  test("counting to a day is the inverse of adding", () => {
    for (let count = 0; count < 40; count++) {
      const day = addWorkingDays("2026-04-20", count, exceptions);
      expect(workingDaysUntil("2026-04-20", day, exceptions)).toBe(count);
    }
    expect(workingDaysUntil("2026-05-05", "2026-05-04", exceptions)).toBe(0);
  });
});
