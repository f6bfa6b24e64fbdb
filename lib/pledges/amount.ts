import { parseNumber } from "@/lib/text/numbers";

/** What a decimal column of figures holds: 14 digits before the point, four after. */
const storable = /^\d{1,14}(?:\.\d{1,4})?$/;

/**
 * A figure typed as officials write it → the decimal kept ("1.234,5" → "1234.5"), from the letters themselves: no digit
 * is lost to a floating number. Null for what is no number, or has more digits than are kept.
 */
export function readAmount(written: string): string | null {
  const text = written.trim();
  if (parseNumber(text) === null) return null;
  const hasThousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  const decimal = (hasThousands ? text.replaceAll(".", "") : text).replace(",", ".");
  const [whole = "", rest = ""] = decimal.split(".");
  const kept = [whole.replace(/^0+(?=\d)/, ""), rest.replace(/0+$/, "")].filter(Boolean).join(".");
  return storable.test(kept) ? kept : null;
}

/** The decimal kept, or its column → as officials write it: "1234.5" → "1.234,5". Inverse of `readAmount`; "" for null. */
export function writtenAmount(decimal: string | { toFixed(): string } | null): string {
  if (decimal === null) return "";
  // A decimal column prints very small and very large figures with an exponent.
  const plain = typeof decimal === "string" ? decimal : decimal.toFixed();
  const [whole = "", rest = ""] = plain.split(".");
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  const decimals = rest.replace(/0+$/, "");
  return decimals === "" ? thousands : `${thousands},${decimals}`;
}
