import { type DayException, isWorkingDay, workingDaysUntil } from "@/lib/communes/working-days";
import type { NominationState } from "@/lib/db/generated/enums";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

/** A time in which nothing could be appraised: from the day of the suspension to that of the resumption. */
type Pause = { from: CalendarDate; to: CalendarDate | null };

export type ClockFacts = {
  state: NominationState;
  /** All papers are there; its day is not counted itself. */
  completeOn: CalendarDate | null;
  /** Working days the rule of the day of receipt gives. */
  days: number;
  pauses: readonly Pause[];
  /** When the office came to its conclusion. */
  concludedOn: CalendarDate | null;
};

export type Clock =
  | { how: "running"; dueOn: CalendarDate; left: number }
  | { how: "late"; dueOn: CalendarDate; late: number }
  | { how: "stopped"; why: "returned" | "suspended" }
  | { how: "done"; dueOn: CalendarDate; on: CalendarDate; isLate: boolean };

/**
 * How much of the time for an appraisal is left (Quyết định 638/QĐ-BNV: working days from the day the dossier is
 * complete). It stands still while the unit has it back, and starts anew when it comes complete; a suspension only stops
 * it. Null for what was never handed in, was withdrawn, or went on without an appraisal.
 */
export function clockOf(
  facts: ClockFacts,
  today: CalendarDate,
  exceptions: readonly DayException[],
): Clock | null {
  const { state, completeOn, concludedOn } = facts;
  if (state === "RETURNED") return { how: "stopped", why: "returned" };
  if (state === "SUSPENDED") {
    return concludedOn === null ? { how: "stopped", why: "suspended" } : null;
  }
  if (completeOn === null) return null;
  const dueOn = dueDay(completeOn, facts, exceptions);
  if (state === "SUBMITTED") {
    return today <= dueOn
      ? { how: "running", dueOn, left: workingDaysUntil(today, dueOn, exceptions) }
      : { how: "late", dueOn, late: workingDaysUntil(dueOn, today, exceptions) };
  }
  return concludedOn === null || state === "DRAFT" || state === "WITHDRAWN"
    ? null
    : { how: "done", dueOn, on: concludedOn, isLate: concludedOn > dueOn };
}

/** As far as a day could lie ahead: what has to be known of holidays for it. */
export const clockReach = 400;

function dueDay(
  completeOn: CalendarDate,
  { days, pauses }: Pick<ClockFacts, "days" | "pauses">,
  exceptions: readonly DayException[],
): CalendarDate {
  const isPaused = (day: CalendarDate) =>
    pauses.some(({ from, to }) => to !== null && from < day && day <= to);
  let day = completeOn;
  for (let left = days; left > 0; ) {
    day = shiftDay(day, 1);
    if (isWorkingDay(day, exceptions) && !isPaused(day)) left -= 1;
  }
  return day;
}

/** "còn 6 ngày làm việc, hạn 04/12/2026"; "quá hạn 2 ngày làm việc, hạn 04/12/2026". */
export function clockWords(clock: Clock): string {
  switch (clock.how) {
    case "running": {
      const left = clock.left === 0 ? "hôm nay là hạn" : `còn ${clock.left} ngày làm việc, hạn`;
      return `${left} ${formatDate(clock.dueOn)}`;
    }
    case "late":
      return clock.late === 0
        ? `quá hạn ${formatDate(clock.dueOn)}`
        : `quá hạn ${clock.late} ngày làm việc, hạn ${formatDate(clock.dueOn)}`;
    case "stopped":
      return clock.why === "returned"
        ? "đồng hồ dừng: đơn vị đang bổ sung"
        : "đồng hồ dừng: tạm dừng xét";
    case "done":
      return `xong ${formatDate(clock.on)}, ${clock.isLate ? "sau" : "trong"} hạn ${formatDate(clock.dueOn)}`;
  }
}
