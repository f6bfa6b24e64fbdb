import { formatNumber } from "@/lib/text/numbers";
import type { ItemMoney } from "./item-money";

/** No rule rounds further up. */
const furthest = 10_000;

/** How a sum came about: "0,3 × 2.530.000 = 759.000", before it is rounded up; "" where nothing was multiplied. */
export function productWords({
  coefficient,
  baseSalary,
  amount,
}: Pick<ItemMoney, "coefficient" | "baseSalary" | "amount">): string {
  if (coefficient === null || baseSalary === null) return "";
  const product = Math.ceil((coefficient * baseSalary) / 1000);
  const words = `${formatNumber(coefficient / 1000)} × ${formatNumber(baseSalary)}`;
  // A household's money may be counted from a person's rounded sum; one of several titles is not paid.
  const isRounded = amount !== null && amount >= product && amount - product < furthest;
  return isRounded ? `${words} = ${formatNumber(product)}` : words;
}
