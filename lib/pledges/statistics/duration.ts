import { shiftDay, shiftYears } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";

/** How long a campaign lasts, in the classes of the state's statistics (biểu 0601.N, TT 2/2023/TT-BNV). */
export const durations = [
  "UNDER_ONE",
  "ONE",
  "ONE_TO_THREE",
  "THREE_TO_FIVE",
  "FIVE_OR_MORE",
  "UNKNOWN",
] as const;
export type Duration = (typeof durations)[number];

export const durationLabels: Record<Duration, string> = {
  UNDER_ONE: "Dưới 1 năm",
  ONE: "1 năm",
  ONE_TO_THREE: "Trên 1 đến dưới 3 năm",
  THREE_TO_FIVE: "Từ 3 đến dưới 5 năm",
  FIVE_OR_MORE: "Từ 5 năm",
  UNKNOWN: "Chưa rõ",
};

type Days = { startsOn: CalendarDate | null; endsOn: CalendarDate | null };

/** The class of a campaign, its last day included: from 1 January to 31 December is one year. */
export function durationOf({ startsOn, endsOn }: Days): Duration {
  if (startsOn === null || endsOn === null) return "UNKNOWN";
  const dayAfter = shiftDay(endsOn, 1);
  const after = (years: number) => shiftYears(startsOn, years);
  if (dayAfter < after(1)) return "UNDER_ONE";
  if (dayAfter === after(1)) return "ONE";
  if (dayAfter < after(3)) return "ONE_TO_THREE";
  return dayAfter < after(5) ? "THREE_TO_FIVE" : "FIVE_OR_MORE";
}
