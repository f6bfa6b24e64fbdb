import { expect, test } from "vitest";
import { nationalHolidays } from "@/lib/communes/national-holidays";
import { nationalRules } from "@/lib/communes/national-rules";

const always = { from: "0000-00-00", to: "9999-99-99" };

test("on any one day a rule of the nation has one value", () => {
  for (const key of new Set(nationalRules.map((rule) => rule.key))) {
    const rows = nationalRules
      .filter((rule) => rule.key === key)
      .map(({ validFrom, validTo }) => ({
        from: validFrom ?? always.from,
        to: validTo ?? always.to,
      }))
      .sort((a, b) => a.from.localeCompare(b.from));
    rows.forEach((row, index) => {
      const following = rows[index + 1];
      expect(row.from <= row.to, key).toBe(true);
      if (following) expect(row.to < following.from, key).toBe(true);
    });
  }
});

test("every rule names what it rests on", () => {
  for (const { key, legalBasis } of nationalRules) expect(legalBasis, key).not.toBe("");
});

test("holidays are real days, each once", () => {
  const dates = nationalHolidays.map(({ date }) => date);
  expect(new Set(dates).size).toBe(dates.length);
  for (const date of dates) expect(new Date(date).toISOString()).toMatch(new RegExp(`^${date}T`));
});
