import { measured } from "@/lib/campaigns/facts/words";
import { unscaled } from "@/lib/pledges/figures";
import { formatNumber } from "@/lib/text/numbers";

/** Ten-thousandths → "1.234,5 hộ"; null → "chưa có số". */
export function amountWords(amount: bigint | null, measure: string): string {
  return amount === null ? "chưa có số" : measured(unscaled(amount), measure);
}

/** Hundredths of a percent → "75,5%"; null → "". */
export function percentWords(hundredths: bigint | null): string {
  return hundredths === null ? "" : `${formatNumber(Number(hundredths) / 100)}%`;
}
