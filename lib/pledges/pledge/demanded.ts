import { comparisonPrefix, measured } from "@/lib/campaigns/facts/words";
import type { Comparison } from "@/lib/db/generated/enums";
import type { Round } from "@/lib/pledges/rounds";

type Demanded = {
  measure: string;
  comparison: Comparison;
  target: { values: readonly { year: number | null; value: { toString(): string } }[] } | null;
};

/** What the plan demands in the round: "từ 85% năm 2026"; "" where it demands no figure. */
export function demandedWords(
  { measure, comparison, target }: Demanded,
  { key, startsOn, endsOn }: Pick<Round, "key" | "startsOn" | "endsOn">,
): string {
  const values = target?.values ?? [];
  const first = Number(key || startsOn?.slice(0, 4) || 0);
  const last = Number(key || endsOn?.slice(0, 4) || 9999);
  const within = values.filter(({ year }) => year !== null && year >= first && year <= last);
  const always = values.filter(({ year }) => year === null);
  const sign = comparisonPrefix[comparison];
  return (within.length > 0 ? within : always)
    .map(({ year, value }) => {
      const words = `${sign}${measured(Number(value.toString()), measure)}`;
      return year === null ? words : `${words} năm ${year}`;
    })
    .join("; ");
}

/** What has been promised under an item: "520 mét; mỗi hộ 3 ngày công"; "" for nothing. */
export function promisedWords({
  measure,
  promised,
  promisedWords: words,
}: {
  measure: string;
  promised: { toString(): string } | null;
  promisedWords: string;
}): string {
  const figure = promised === null ? "" : measured(Number(promised.toString()), measure);
  return [figure, words].filter(Boolean).join("; ");
}
