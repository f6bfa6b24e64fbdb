import { occurrencesBetween } from "@/lib/campaigns/duties/occurrences";
import type { When } from "@/lib/campaigns/facts/fact";
import type { CalendarDate } from "@/lib/text/dates";

/** A time for which units register: the whole campaign, or a year of it. */
export type Round = {
  /** "2026"; "" for the whole campaign. It is in addresses and rows: never changes. */
  key: string;
  /** "năm 2026"; "" for the whole campaign. */
  name: string;
  /** The day by which it is to be registered; null where the plan names none. */
  dueOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
};

type Days = { startsOn: CalendarDate | null; endsOn: CalendarDate | null };

/**
 * The rounds of a campaign, by its period and the days for registration its plan sets (milestones REGISTRATION_DUE):
 * a year each where one of them recurs, else one. The last day named holds, in its year before one that recurs; none
 * holds that recurs before the campaign starts.
 */
export function roundsOf(registrations: readonly When[], days: Days): Round[] {
  const recurring = registrations.find(({ recurrence }) => recurrence !== null);
  const { startsOn, endsOn } = days;
  const named = registrations.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).sort();
  if (!recurring || startsOn === null || endsOn === null) {
    return [{ key: "", name: "", dueOn: named.at(-1) ?? null, startsOn, endsOn }];
  }
  const first = Number(startsOn.slice(0, 4));
  const last = Number(endsOn.slice(0, 4));
  const within = (day: CalendarDate) => (day < startsOn ? startsOn : day > endsOn ? endsOn : day);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const recurs = occurrencesBetween(recurring, from, to).find((day) => day >= startsOn);
    return {
      key: year,
      name: `năm ${year}`,
      dueOn: named.findLast((day) => day >= from && day <= to) ?? recurs ?? null,
      startsOn: within(from),
      endsOn: within(to),
    };
  });
}

/** The round a day belongs to; the only one where there are no years. */
export function roundOfDay(rounds: readonly Round[], day: CalendarDate): Round | null {
  return rounds.find(({ key }) => key === "" || key === day.slice(0, 4)) ?? rounds.at(-1) ?? null;
}
