import { expect, test } from "vitest";
import { readDay, writeDay } from "@/lib/text/day-column";

test.each(["2026-01-01", "2026-06-05", "2028-02-29", "2026-12-31"])(
  "%s comes back from the column as it went in, wherever the server stands",
  (date) => {
    expect(writeDay(date).toISOString()).toBe(`${date}T00:00:00.000Z`);
    expect(readDay(writeDay(date))).toBe(date);
  },
);

test("no day is no day", () => {
  expect(writeDay(null)).toBeNull();
  expect(readDay(null)).toBeNull();
});
