import { yearOfPeriod } from "@/lib/pledges/periods";
import type { Round } from "@/lib/pledges/rounds";

/** The round whose promises a report of that period is about. */
export function roundOfPeriod(rounds: readonly Round[], period: string): Round | null {
  const year = yearOfPeriod(period);
  const named = rounds.find(({ key }) => key === "" || key === year);
  return named ?? (rounds[0] && year < rounds[0].key ? rounds[0] : rounds.at(-1)) ?? null;
}
