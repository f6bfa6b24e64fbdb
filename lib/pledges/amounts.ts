import { parseNumber } from "@/lib/text/numbers";

/** What is kept of a figure: as many digits before the point as a number shows exactly, four after it. */
const storable = /^\d{1,11}(?:\.\d{1,4})?$/;

/**
 * A figure typed as officials write it → the decimal kept ("1.234,5" → "1234.5"), from the letters themselves. Null for
 * what is no number, or has more digits than are kept.
 */
export function parseAmount(written: string): string | null {
  const text = written.trim();
  if (parseNumber(text) === null) return null;
  const hasThousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  const [whole = "", rest = ""] = (hasThousands ? text.replaceAll(".", "") : text).split(/[.,]/);
  const kept = [whole.replace(/^0+(?=\d)/, ""), rest.replace(/0+$/, "")].filter(Boolean).join(".");
  return storable.test(kept) ? kept : null;
}

/** Why a figure cannot be kept, and what to do: the end of a sentence. */
export function amountFault(typed: string): string {
  if (/^[-−–]\s*\d/.test(typed.trim())) return "số không âm; giảm thì ghi bằng lời.";
  return parseNumber(typed) === null
    ? "ghi số như 1.234,5, không kèm chữ."
    : "số dài quá: nhiều nhất bốn chữ số sau dấu phẩy, mười một chữ số trước.";
}

/** The decimal kept, or its column → as officials write it: "1234.5" → "1.234,5". Inverse of `parseAmount`. */
export function formatAmount(decimal: { toString(): string }): string {
  const [whole = "", rest = ""] = decimal.toString().split(".");
  const decimals = rest.replace(/0+$/, "");
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return decimals === "" ? thousands : `${thousands},${decimals}`;
}
