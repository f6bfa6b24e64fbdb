import { withoutPrivateUse } from "../symbols";

/**
 * A bullet as officials type it: "+" for the second kind (o, ○, +), "*" for a star, a label of letters as it is, "-"
 * for the rest. Undefined for a level that shows nothing.
 */
export function bulletLabel(text: string, font: string): string | undefined {
  const sign = withoutPrivateUse(text, font).trim();
  if (text.trim() === "") return undefined;
  // A label typed into the list's definition: "đ)", "Bước".
  if (/[\p{L}\p{N}]/u.test(sign) && sign.length > 1) return sign;
  if (/^[+o○◦]$/.test(sign)) return "+";
  if (/^[*∗⁎★☆✱]$/.test(sign)) return "*";
  return "-";
}
