import { combine } from "@/lib/pledges/figures";
import type { CalendarDate } from "@/lib/text/dates";
import { amountOf, type TargetProgress } from "./target-progress";

/** What all units had come to by the reports of this period. */
type PeriodProgress = { period: CalendarDate; achieved: bigint };

/** How a target grew: after each period for which somebody reported, what was achieved by then. */
export function periodProgress({
  units,
  accumulation,
  isRate,
}: Pick<TargetProgress, "units" | "accumulation" | "isRate">): PeriodProgress[] {
  const periods = [
    ...new Set(units.flatMap(({ figures }) => figures.map(({ period }) => period))),
  ].sort();
  return periods.flatMap((until) => {
    const amounts = units.flatMap(({ figures }) => {
      const known = figures.filter(({ period }) => period <= until);
      return amountOf(known, ({ period }) => period, accumulation, isRate) ?? [];
    });
    const achieved = combine(amounts, isRate);
    return achieved === null ? [] : [{ period: until, achieved }];
  });
}
