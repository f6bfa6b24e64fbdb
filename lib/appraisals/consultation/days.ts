import { type DayException, isWorkingDay } from "@/lib/communes/working-days";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import type { ConsultationRule } from "./rule";

/** Longer than any rule asks for: a slip of the year in what was typed. */
export const mostDays = 120;

/**
 * The earliest last day of a list shown from `opensOn` for so many days, as the rules say they are counted: no law read
 * so far says from which day (docs/decisions/0181).
 */
export function shortestLastDay(
  opensOn: CalendarDate,
  days: number,
  { count, exceptions }: { count: DayCount; exceptions: readonly DayException[] },
): CalendarDate {
  let day = shiftDay(opensOn, count === "WITH_FIRST" ? days - 1 : days);
  while (count === "TO_WORKING_DAY" && !isWorkingDay(day, exceptions)) day = shiftDay(day, 1);
  return day;
}

/** The choices of the rule "consultation.day-count". */
const dayCounts = ["TO_WORKING_DAY", "AFTER_FIRST", "WITH_FIRST"] as const;
export type DayCount = (typeof dayCounts)[number];

/** How days are counted, said of today. */
export const dayCountWords: Record<DayCount, string> = {
  TO_WORKING_DAY: "hôm nay không tính; trùng ngày nghỉ thì sang ngày làm việc tiếp theo",
  AFTER_FIRST: "hôm nay không tính",
  WITH_FIRST: "tính cả hôm nay",
};

/** How days are counted by the rules in force; the longest way where they say nothing. */
export function dayCountOf(rules: ReadonlyMap<string, { value: unknown }>): DayCount {
  const value = rules.get("consultation.day-count")?.value;
  return dayCounts.find((count) => count === value) ?? "TO_WORKING_DAY";
}

/** The rule that governs a list: of those that ask for days, the one that asks for most; null when none does. */
export function governing(rules: readonly (ConsultationRule | null)[]): ConsultationRule | null {
  return rules.reduce<ConsultationRule | null>(
    (longest, rule) => (rule && rule.days > (longest?.days ?? 0) ? rule : longest),
    null,
  );
}

type Shown = {
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  concludedAt: Date | null;
};

/** Where a list stands on a day. */
export function standingOf(
  { opensOn, closesOn, concludedAt }: Shown,
  today: CalendarDate,
): "coming" | "open" | "over" | "concluded" {
  if (concludedAt) return "concluded";
  if (today < opensOn) return "coming";
  return today <= closesOn ? "open" : "over";
}
