import { type ParsedCronItem, parseCronItems } from "graphile-worker";

const hour = 60 * 60 * 1000;

/** Vietnam's clock, which knows no summer time, is this far before the queue's. */
const vietnamOffset = 7;

/**
 * When the portal does what it does by itself. What a stopped server missed is made up for when it starts again within
 * the day.
 */
export function timetable(morningHour: number): ParsedCronItem[] {
  return parseCronItems([
    every("publish_due", "* * * * *"),
    every("new_day", `0 ${universal(0)} * * *`, 24 * hour),
    every("morning", `0 ${universal(morningHour)} * * *`, 12 * hour),
  ]);
}

const universal = (vietnamHour: number) => (vietnamHour - vietnamOffset + 24) % 24;

/** One job at a time: one that could not run yet is not joined by the next. */
function every(task: string, match: string, backfillPeriod = 0) {
  return {
    task,
    match,
    identifier: task,
    options: { backfillPeriod, maxAttempts: 10, jobKey: task, jobKeyMode: "replace" as const },
  };
}
