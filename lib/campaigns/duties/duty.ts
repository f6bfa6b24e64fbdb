import type { When } from "@/lib/campaigns/facts/fact";
import type { PartyRole } from "@/lib/db/generated/enums";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import { occurrencesBetween } from "./occurrences";

/** The paper a duty stands in. */
export type DutyPaper = {
  planId: string;
  /** "Kế hoạch", "Công văn": without it, by its number alone. */
  title: string;
  /** "05/KH-UBND" */
  number: string;
  issuedOn: CalendarDate;
};

type Mark = { by: string; at: Date };

/** One time a duty is to be done. Its key names it: the day it is due where it recurs, "" where it does not. */
export type DutyTime = {
  key: string;
  dueOn: CalendarDate | null;
  isLate: boolean;
  done: (Mark & { note: string }) | null;
};

/** What a unit is to do, and how far it is. Plain data. */
export type Duty = {
  assignmentId: string;
  clauseId: string | null;
  task: string;
  role: PartyRole;
  when: When;
  /** When its campaign runs. */
  period: Period;
  paper: DutyPaper;
  received: Mark | null;
  /** Those past and the next one, the earliest first. */
  times: readonly DutyTime[];
  /** The day that counts now: of the earliest time not done. */
  dueOn: CalendarDate | null;
  isLate: boolean;
  isDone: boolean;
};

/** What a unit has said, as it is recorded. */
export type DutyRecord = {
  occurrence: string;
  receivedAt: Date | null;
  receivedBy: string;
  doneAt: Date | null;
  doneBy: string;
  doneNote: string;
};

export type Period = { startsOn: CalendarDate | null; endsOn: CalendarDate | null };

type Given = Pick<
  Duty,
  "assignmentId" | "clauseId" | "task" | "role" | "when" | "period" | "paper"
>;

/** How far a unit is with what it was given, on that day. */
export function dutyOf(given: Given, records: readonly DutyRecord[], today: CalendarDate): Duty {
  const times = timesOf(given.when, given.period, given.paper.issuedOn, records, today);
  const open = times.filter(({ done }) => done === null);
  const receipt = records
    .flatMap(({ receivedAt: at, receivedBy: by }) => (at ? [{ at, by }] : []))
    .sort((one, other) => one.at.getTime() - other.at.getTime())[0];
  return {
    ...given,
    received: receipt ?? null,
    times,
    dueOn: open[0]?.dueOn ?? null,
    isLate: open.some(({ isLate }) => isLate),
    isDone: times.length > 0 && open.length === 0,
  };
}

function timesOf(
  when: When,
  period: Period,
  issuedOn: CalendarDate,
  records: readonly DutyRecord[],
  today: CalendarDate,
): DutyTime[] {
  const timeOf = (key: string, dueOn: CalendarDate | null): DutyTime => {
    const record = records.find(({ occurrence, doneAt }) => occurrence === key && doneAt);
    const done = record?.doneAt
      ? { by: record.doneBy, at: record.doneAt, note: record.doneNote }
      : null;
    return { key, dueOn, isLate: done === null && dueOn !== null && dueOn < today, done };
  };
  if (when.recurrence === null) return [timeOf("", when.dueOn)];
  const days = occurrenceDays(when, period, issuedOn, shiftDay(today, daysAhead));
  const times = days.map((day) => timeOf(day, day));
  const next = times.findIndex(({ dueOn, done }) => dueOn !== null && dueOn >= today && !done);
  return next < 0 ? times : times.slice(0, next + 1);
}

/** Far enough to find the next time of what comes once a year. */
const daysAhead = 400;

/** When something that recurs is due up to a day: within the campaign, and not before its paper was issued. */
export function occurrenceDays(
  when: When,
  { startsOn, endsOn }: Period,
  issuedOn: CalendarDate,
  until: CalendarDate,
): CalendarDate[] {
  const from = startsOn !== null && startsOn > issuedOn ? startsOn : issuedOn;
  const to = endsOn !== null && endsOn < until ? endsOn : until;
  return occurrencesBetween(when, from, to);
}

/** Late ones first, then by day, those without one last; what is done after all that. */
export function byUrgency(one: Duty, other: Duty): number {
  return urgency(one).localeCompare(urgency(other));
}

const urgency = ({ isDone, dueOn, task }: Duty) =>
  `${isDone ? "1" : "0"} ${dueOn ?? "9999"} ${task}`;
