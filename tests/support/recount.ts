import { indicators, quarters, type Year } from "./emulation-year";

// The figures of a year counted again from what was typed: shares no line with the portal's own counting.

/** As typed ("1.234,5") → ten-thousandths, counted here and nowhere else. */
const tenThousandths = (typed: string) =>
  BigInt(Math.round(Number(typed.replaceAll(".", "").replace(",", ".")) * 10_000));

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

/** The mean, half up: no figure here is negative. */
const mean = (amounts: readonly bigint[]) => {
  const [total, count] = [sum(amounts), BigInt(amounts.length)];
  return (total * 2n + count) / (count * 2n);
};

/** What each indicator must come to by the ledger: rates hold from the last quarter, amounts are added. */
export function recount({ ledger, units }: Year) {
  return indicators.map(({ measure }, which) => {
    const promised = units.map((_, index) => tenThousandths(ledger.promised[index]?.[which] ?? ""));
    const reported = units.map((_, index) => {
      const figures = quarters.map((_day, quarter) =>
        tenThousandths(ledger.reported[quarter]?.[index]?.[which] ?? ""),
      );
      return measure === "%" ? (figures.at(-1) ?? 0n) : sum(figures);
    });
    const together = measure === "%" ? mean : sum;
    return {
      promised: together(promised),
      achieved: together(reported),
      reported,
      promisedBy: promised,
    };
  });
}
