import type { CampaignState, PlanState } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";

/** Where a campaign stands in time, for those who look at it from outside. */
export type Standing = "current" | "coming" | "past";

type InTime = {
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  campaignState: CampaignState;
  planState: PlanState;
};

const over: readonly CampaignState[] = ["CLOSED", "REVIEWED", "CANCELLED"];

/** A campaign whose paper names no days is on from the day it is published until somebody closes it. */
export function standingOf(
  { startsOn, endsOn, campaignState, planState }: InTime,
  today: CalendarDate,
): Standing {
  if (over.includes(campaignState) || planState === "REPLACED") return "past";
  if (endsOn !== null && endsOn < today) return "past";
  return startsOn !== null && startsOn > today ? "coming" : "current";
}

/** How much of its time has gone by, in percent; null when it has no beginning or no end. */
export function timeGone(
  { startsOn, endsOn }: Pick<InTime, "startsOn" | "endsOn">,
  today: CalendarDate,
): number | null {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return null;
  const whole = daysBetween(startsOn, endsOn) + 1;
  const gone = Math.min(Math.max(daysBetween(startsOn, today), 0), whole);
  return Math.round((gone / whole) * 100);
}

/** From one day to another; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
