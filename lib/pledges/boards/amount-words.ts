import { measured } from "@/lib/campaigns/facts/words";
import { unscaled } from "@/lib/pledges/figures";
import { formatNumber } from "@/lib/text/numbers";

/** Ten-thousandths → "1.234,5 hộ"; null → "chưa có số". Of a mean two decimals say enough. */
export function amountWords(amount: bigint | null, measure: string, isMean = false): string {
  if (amount === null) return "chưa có số";
  const value = unscaled(amount);
  return measured(isMean ? Math.round(value * 100) / 100 : value, measure);
}

/** Hundredths of a percent → "75,5%"; null → "". */
export function percentWords(hundredths: bigint | null): string {
  return hundredths === null ? "" : `${formatNumber(Number(hundredths) / 100)}%`;
}
