import { measured } from "@/lib/campaigns/facts/words";
import { unscaled } from "@/lib/pledges/figures";
import { formatPercent } from "@/lib/text/numbers";

/** Ten-thousandths → "1.234,5 hộ"; null → "chưa có số". Of a mean two decimals say enough. */
export function amountWords(amount: bigint | null, measure: string, isMean = false): string {
  if (amount === null) return "chưa có số";
  const value = unscaled(amount);
  return measured(isMean ? Math.round(value * 100) / 100 : value, measure);
}

/** What the plan asks for: "20 hộ", "20 hộ mỗi bản"; "–" where it asks for no figure. */
export function demandedAmount(
  { demanded, ofEach }: { demanded: bigint | null; ofEach: string },
  measure: string,
): string {
  return demanded === null ? "–" : [amountWords(demanded, measure), ofEach].join(" ").trim();
}

/** How all stand against what the plan asks for: "75%"; of each unit "23/25 đơn vị đạt"; "" where it asks for none. */
export function againstPlan({
  percentOfDemanded,
  reached,
}: {
  percentOfDemanded: bigint | null;
  reached: { count: number; of: number } | null;
}): string {
  return reached ? `${reached.count}/${reached.of} đơn vị đạt` : percentWords(percentOfDemanded);
}

/** Hundredths of a percent → "75,5%"; null → "". */
export function percentWords(hundredths: bigint | null): string {
  return hundredths === null ? "" : formatPercent(Number(hundredths) / 100);
}
