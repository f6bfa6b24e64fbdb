import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Audience } from "@/lib/db/generated/enums";
import { type AwardKey, awardKinds } from "@/lib/nominations/awards/catalogue";
import {
  coefficientOf,
  type MoneyRules,
  moneyFor,
  type PaidItem,
  titlesPaid,
} from "@/lib/nominations/awards/money";
import { moneyRulesOf } from "@/lib/nominations/awards/money-rules";
import { rulesOn } from "../../../support/rules-in-force";

/** Days on which each base salary holds, under each decree. */
const salaryDays = {
  "1.800.000": "2024-03-01",
  "2.340.000 NĐ98": "2024-07-01",
  "2.340.000": "2025-07-01",
  "2.530.000": "2026-07-01",
  "2.530.000 R4": "2026-11-22",
} as const;

describe("the table of amounts (DOMAIN §6.4)", () => {
  test.each<[keyof typeof salaryDays, AwardKey, Audience, number, number]>([
    ["2.340.000", "giay-khen", "PERSON", 702_000, 710_000],
    ["2.530.000", "giay-khen", "PERSON", 759_000, 760_000],
    ["2.340.000", "giay-khen", "COLLECTIVE", 1_404_000, 1_410_000],
    ["2.530.000", "giay-khen", "COLLECTIVE", 1_518_000, 1_520_000],
    ["2.340.000", "giay-khen", "HOUSEHOLD", 1_053_000, 1_060_000],
    ["2.530.000", "giay-khen", "HOUSEHOLD", 1_138_500, 1_140_000],
    ["1.800.000", "giay-khen", "PERSON", 270_000, 270_000],
    ["2.340.000 NĐ98", "giay-khen", "PERSON", 351_000, 360_000],
    ["1.800.000", "ldtt", "PERSON", 540_000, 540_000],
    ["2.340.000", "ldtt", "PERSON", 702_000, 710_000],
    ["2.340.000 NĐ98", "ldtt", "PERSON", 702_000, 710_000],
    ["2.530.000", "ldtt", "PERSON", 759_000, 760_000],
    ["1.800.000", "cstdcs", "PERSON", 1_800_000, 1_800_000],
    ["2.340.000", "cstdcs", "PERSON", 2_340_000, 2_340_000],
    ["2.530.000", "cstdcs", "PERSON", 2_530_000, 2_530_000],
    ["1.800.000", "ttldtt", "COLLECTIVE", 1_440_000, 1_440_000],
    ["2.340.000", "ttldtt", "COLLECTIVE", 1_872_000, 1_880_000],
    ["2.530.000", "ttldtt", "COLLECTIVE", 2_024_000, 2_030_000],
    ["1.800.000", "thon-vh", "COLLECTIVE", 2_700_000, 2_700_000],
    ["2.340.000", "thon-vh", "COLLECTIVE", 3_510_000, 3_510_000],
    ["2.530.000", "thon-vh", "COLLECTIVE", 3_795_000, 3_800_000],
    ["2.530.000 R4", "giay-khen", "PERSON", 759_000, 760_000],
    ["2.530.000 R4", "giay-khen", "ENTERPRISE", 1_518_000, 1_520_000],
  ])("%s, %s, %s", (salary, award, audience, raw, amount) => {
    const rules = moneyRulesOf(rulesOn(salaryDays[salary]));
    expect(moneyFor(rules, { award, audience })).toMatchObject({ raw, amount });
  });

  test("the decree of the day decides, to the day", () => {
    const coefficientOn = (day: string) =>
      coefficientOf(moneyRulesOf(rulesOn(day)), "giay-khen", "PERSON");
    expect(coefficientOn("2025-06-30")).toBe(150);
    expect(coefficientOn("2025-07-01")).toBe(300);
    const baseOn = (day: string) => moneyRulesOf(rulesOn(day)).baseSalary;
    expect([
      baseOn("2024-06-30"),
      baseOn("2024-07-01"),
      baseOn("2026-06-30"),
      baseOn("2026-07-01"),
    ]).toEqual([1_800_000, 2_340_000, 2_340_000, 2_530_000]);
  });
});

test.each([
  ["COEFFICIENT_FIRST", "2025-07-01", 1_060_000],
  ["AMOUNT_FIRST", "2025-07-01", 1_070_000],
  ["COEFFICIENT_FIRST", "2026-07-01", 1_140_000],
  ["AMOUNT_FIRST", "2026-07-01", 1_140_000],
])("a household's money, %s on %s", (value, day, amount) => {
  const own = [{ key: "money.household-order", value }];
  const money = moneyFor(moneyRulesOf(rulesOn(day, own)), {
    award: "giay-khen",
    audience: "HOUSEHOLD",
  });
  expect(money).toMatchObject({ coefficient: 450, amount });
});

test.each<[string, AwardKey, Audience]>([
  ["2026-11-22", "gdvh", "HOUSEHOLD"],
  ["2026-11-22", "ldtt", "COLLECTIVE"],
  ["2026-11-22", "ttldtt", "PERSON"],
  // No base salary is known for the day.
  ["2019-06-30", "giay-khen", "PERSON"],
])("on %s no money goes with %s for %s", (day, award, audience) => {
  expect(moneyFor(moneyRulesOf(rulesOn(day)), { award, audience })).toBeNull();
});

test("a commune's own coefficient counts from its day", () => {
  const own = [{ key: "award.gdvh.coefficient-household", value: 100, validFrom: "2026-12-01" }];
  const on = (day: string) =>
    moneyFor(moneyRulesOf(rulesOn(day, own)), { award: "gdvh", audience: "HOUSEHOLD" });
  expect(on("2026-11-30")).toBeNull();
  expect(on("2026-12-01")).toEqual({
    coefficient: 100,
    base: 2_530_000,
    raw: 253_000,
    amount: 260_000,
  });
});

describe("for any base, coefficient and unit of rounding", () => {
  const anyRules = fc.record({
    baseSalary: fc.integer({ min: 1, max: 50_000_000 }),
    roundingUnit: fc.constantFrom(1, 1000, 10_000, 100_000),
    householdOrder: fc.constantFrom("COEFFICIENT_FIRST" as const, "AMOUNT_FIRST" as const),
    paysHighestTitleOnly: fc.boolean(),
    coefficients: fc.record({
      "giay-khen": fc.record({
        person: fc.integer({ min: 1, max: 20_000 }),
        group: fc.integer({ min: 1, max: 20_000 }),
        householdFactor: fc.integer({ min: 1, max: 5000 }),
      }),
    }),
  });
  const audiences = ["PERSON", "COLLECTIVE", "HOUSEHOLD", "ENTERPRISE"] as const;
  const money = (rules: MoneyRules, audience: Audience) => {
    const found = moneyFor(rules, { award: "giay-khen", audience });
    if (!found) throw new Error("no money");
    return found;
  };

  test("the amount is a multiple of the unit, never less than coefficient × base, less than a unit more than what was rounded", () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom(...audiences), (rules, audience) => {
        const { coefficient, base, raw, amount } = money(rules, audience);
        expect(Number.isInteger(amount)).toBe(true);
        expect(amount % rules.roundingUnit).toBe(0);
        const { person, householdFactor } = rules.coefficients["giay-khen"];
        const least =
          audience === "HOUSEHOLD"
            ? BigInt(base) * BigInt(person) * BigInt(householdFactor)
            : BigInt(base) * BigInt(coefficient) * 1000n;
        expect(BigInt(amount) * 1_000_000n >= least).toBe(true);
        expect(amount - raw).toBeLessThan(rules.roundingUnit);
      }),
    );
  });

  test("a higher base never gives less", () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.nat({ max: 10_000_000 }),
        fc.constantFrom(...audiences),
        (rules, more, audience) => {
          const higher = { ...rules, baseSalary: rules.baseSalary + more };
          expect(money(higher, audience).amount).toBeGreaterThanOrEqual(
            money(rules, audience).amount,
          );
        },
      ),
    );
  });

  test("a higher coefficient never gives less", () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.nat({ max: 5000 }),
        fc.constantFrom(...audiences),
        (rules, more, audience) => {
          const { person, group, householdFactor } = rules.coefficients["giay-khen"];
          const coefficients = {
            "giay-khen": { person: person + more, group: group + more, householdFactor },
          };
          expect(money({ ...rules, coefficients }, audience).amount).toBeGreaterThanOrEqual(
            money(rules, audience).amount,
          );
        },
      ),
    );
  });
});

describe("what is paid of several awards at one time (Điều 49(5)–(7))", () => {
  const rules = moneyRulesOf(rulesOn("2026-11-22"));
  const item = (id: string, award: AwardKey, rest: Partial<PaidItem> = {}): PaidItem => ({
    id,
    award,
    recipientId: "người",
    achievedFrom: "2026-01-01",
    achievedTo: "2026-12-31",
    amount: moneyFor(rules, { award, audience: "PERSON" })?.amount ?? null,
    ...rest,
  });
  const year = (value: number) => ({
    achievedFrom: `${value}-01-01`,
    achievedTo: `${value}-12-31`,
  });

  test.each<[string, PaidItem[], Record<string, string>]>([
    ["titles of one time: the highest", [item("a", "ldtt"), item("b", "cstdcs")], { a: "b" }],
    ["titles of two times: each", [item("a", "ldtt", year(2025)), item("b", "cstdcs")], {}],
    [
      "titles of touching times: each",
      [
        item("a", "ldtt", { achievedFrom: "2025-01-01", achievedTo: "2025-12-31" }),
        item("b", "ldtt", { achievedFrom: "2026-01-01", achievedTo: null }),
      ],
      {},
    ],
    [
      "titles that share a day: the highest",
      [
        item("a", "ldtt", { achievedFrom: "2025-01-01", achievedTo: "2026-01-01" }),
        item("b", "cstdcs"),
      ],
      { a: "b" },
    ],
    [
      "a time that is not said counts as the same",
      [item("a", "ldtt", { achievedFrom: null, achievedTo: null }), item("b", "cstdcs")],
      { a: "b" },
    ],
    ["forms of different achievements: each", [item("a", "giay-khen"), item("b", "giay-khen")], {}],
    ["a title and a form: both", [item("a", "ldtt"), item("b", "giay-khen")], {}],
    [
      "titles of two recipients: each",
      [item("a", "ldtt"), item("b", "cstdcs", { recipientId: "người khác" })],
      {},
    ],
  ])("%s", (_, items, unpaid) => {
    const instead = titlesPaid(rules, items);
    expect(Object.fromEntries([...instead].map(([id, other]) => [id, other.id]))).toEqual(unpaid);
  });

  test("before the rule every title is paid", () => {
    const before = moneyRulesOf(rulesOn("2025-06-30"));
    expect(titlesPaid(before, [item("a", "ldtt"), item("b", "cstdcs")]).size).toBe(0);
  });
});

test("every award of the catalogue that the commune decides has its money stated, or a zero", () => {
  const rules = rulesOn("2026-11-22");
  for (const { key } of awardKinds) {
    const stated = [...rules.keys()].some((rule) => rule.startsWith(`award.${key}.coefficient-`));
    expect(stated, key).toBe(true);
  }
});
