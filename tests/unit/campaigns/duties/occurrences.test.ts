import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { occurrencesBetween } from "@/lib/campaigns/duties/occurrences";
import { daysInMonth, shiftDay } from "@/lib/text/calendar";

const monthly = { recurrence: "MONTHLY", recurrenceDay: 20, recurrenceMonth: null } as const;

describe("occurrencesBetween", () => {
  test.each([
    ["each month on the 20th", monthly, ["2026-01-20", "2026-02-20", "2026-03-20"]],
    [
      "the 31st, or the last day of a shorter month",
      { ...monthly, recurrenceDay: 31 },
      ["2026-01-31", "2026-02-28", "2026-03-31"],
    ],
    [
      "without a day, the last of the month",
      { ...monthly, recurrenceDay: null },
      ["2026-01-31", "2026-02-28", "2026-03-31"],
    ],
  ])("%s", (_, when, expected) => {
    expect(occurrencesBetween(when, "2026-01-10", "2026-03-31")).toEqual(expected);
  });

  test.each([
    ["QUARTERLY", null, ["2026-03-05", "2026-06-05", "2026-09-05", "2026-12-05"]],
    ["QUARTERLY", 1, ["2026-01-05", "2026-04-05", "2026-07-05", "2026-10-05"]],
    ["HALF_YEARLY", null, ["2026-06-05", "2026-12-05"]],
    ["YEARLY", null, ["2026-12-05"]],
    ["YEARLY", 11, ["2026-11-05"]],
  ] as const)("%s from month %s", (recurrence, recurrenceMonth, expected) => {
    const when = { recurrence, recurrenceDay: 5, recurrenceMonth };

    expect(occurrencesBetween(when, "2026-01-01", "2026-12-31")).toEqual(expected);
  });

  test("what does not recur, and a time that ends before it begins, have none", () => {
    expect(
      occurrencesBetween({ ...monthly, recurrence: null }, "2026-01-01", "2026-12-31"),
    ).toEqual([]);
    expect(occurrencesBetween(monthly, "2026-12-31", "2026-01-01")).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 5000 }).map((days) => shiftDay("2020-01-01", days));
  const when = fc.record({
    recurrence: fc.constantFrom("MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"),
    recurrenceDay: fc.option(fc.integer({ min: 1, max: 31 })),
    recurrenceMonth: fc.option(fc.integer({ min: 1, max: 12 })),
  });

  test("lie within the time, in order, on the day of the month or its last", () => {
    fc.assert(
      fc.property(when, day, day, (given, from, to) => {
        const days = occurrencesBetween(given, from, to);
        expect(days).toEqual([...new Set(days)].sort());
        for (const found of days) {
          expect(found >= from && found <= to).toBe(true);
          const [year = 0, month = 0, dayOfMonth = 0] = found.split("-").map(Number);
          const last = daysInMonth(year, month);
          expect(dayOfMonth).toBe(Math.min(given.recurrenceDay ?? last, last));
        }
      }),
    );
  });

  test("a time cut in two has the same days as the whole", () => {
    fc.assert(
      fc.property(
        when,
        day,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 800 }),
        (given, from, one, other) => {
          const middle = shiftDay(from, one);
          const to = shiftDay(middle, other + 1);
          expect([
            ...occurrencesBetween(given, from, middle),
            ...occurrencesBetween(given, shiftDay(middle, 1), to),
          ]).toEqual(occurrencesBetween(given, from, to));
        },
      ),
    );
  });

  test("any year has as many as its recurrence says", () => {
    const perYear = { MONTHLY: 12, QUARTERLY: 4, HALF_YEARLY: 2, YEARLY: 1 };
    fc.assert(
      fc.property(when, fc.integer({ min: 2000, max: 2100 }), (given, year) => {
        const days = occurrencesBetween(given, `${year}-01-01`, `${year}-12-31`);
        expect(days).toHaveLength(perYear[given.recurrence]);
      }),
    );
  });
});
