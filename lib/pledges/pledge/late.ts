import type { Demands } from "@/lib/pledges/demands";
import { calendarDate } from "@/lib/text/dates";
import type { PledgeRecord } from "./record";

/** Whether handing it in today is late; one that came in time and was returned is not. */
export function comesLate(
  { state, round }: Pick<PledgeRecord, "state" | "round">,
  demands: Pick<Demands, "rounds"> | null,
  now: Date,
): boolean {
  if (state !== "DRAFT") return false;
  const dueOn = demands?.rounds.find(({ key }) => key === round)?.dueOn ?? null;
  return dueOn !== null && calendarDate(now) > dueOn;
}
