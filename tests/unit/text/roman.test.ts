import { expect, test } from "vitest";
import { romanValue, toRoman } from "@/lib/text/roman";

test("every number has one Roman numeral, in either case", () => {
  for (let value = 1; value < 4000; value++) {
    const numeral = toRoman(value);
    expect(romanValue(numeral)).toBe(value);
    expect(romanValue(numeral.toLowerCase())).toBe(value);
  }
});

test.each(["", "IIII", "VX", "IC", "Đ", "12"])("%j is none", (text) => {
  expect(romanValue(text)).toBeNull();
});
