/** Numbers as officials write them: "." between thousands, "," before decimals. */

/** "1.234,5" → 1234.5, "05" → 5; null for anything else. A point is a decimal sign only where no thousands fit. */
export function parseNumber(written: string): number | null {
  const text = written.trim();
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  return null;
}

const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });

/** 1234.5 → "1.234,5". */
export function formatNumber(value: number): string {
  return format.format(value);
}

/** 87.5 → "87,5%": the sign stands at its number, as in administrative papers. */
export function formatPercent(value: number): string {
  return `${formatNumber(value)}%`;
}

/** 5 → "05": numbers below ten as papers write them (NĐ 30/2020, PL I, II.3.c). */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
