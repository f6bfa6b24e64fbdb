const steps: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 4 → "IV". Takes whole numbers from 1; the caller bounds them, as each thousand is one more M. */
export function toRoman(value: number): string {
  let rest = value;
  let numeral = "";
  for (const [amount, digits] of steps) {
    numeral += digits.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return numeral;
}

const digitValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral in its usual form, in either case, or null ("IIII", "VX", "đ"). */
export function romanValue(numeral: string): number | null {
  const digits = [...numeral.toUpperCase()].map((digit) => digitValues[digit] ?? 0);
  const total = digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  );
  return total > 0 && toRoman(total) === numeral.toUpperCase() ? total : null;
}
