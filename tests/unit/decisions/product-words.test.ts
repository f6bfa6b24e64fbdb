import { expect, test } from "vitest";
import { productWords } from "@/lib/decisions/money/product-words";

test.each([
  [300, 2_530_000, 760_000, "0,3 × 2.530.000 = 759.000"],
  [450, 2_530_000, 1_140_000, "0,45 × 2.530.000 = 1.138.500"],
  [1500, 2_340_000, 3_510_000, "1,5 × 2.340.000 = 3.510.000"],
  // 1,5 × 710.000, rounded: the commune multiplies the rounded sum.
  [450, 2_340_000, 1_070_000, "0,45 × 2.340.000"],
  [300, 2_530_000, 0, "0,3 × 2.530.000"],
  [null, 2_530_000, null, ""],
  [300, null, null, ""],
])("%s of %s rounded to %s", (coefficient, baseSalary, amount, words) => {
  expect(productWords({ coefficient, baseSalary, amount })).toBe(words);
});
