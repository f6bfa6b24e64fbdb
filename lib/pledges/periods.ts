import { occurrencesBetween } from "@/lib/campaigns/duties/occurrences";
import type { When } from "@/lib/campaigns/facts/fact";
import type { Recurrence } from "@/lib/db/generated/enums";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

/** A time units report on. */
export type Period = {
  /** The day it was due when the first report of it was begun ("2026-06-20"). In addresses and rows: never changes. */
  key: CalendarDate;
  /** The same day, unless a later paper has moved it. */
  dueOn: CalendarDate;
  /** "quý II năm 2026", "đến ngày 20/6/2026". */
  name: string;
};

type Days = { startsOn: CalendarDate | null; endsOn: CalendarDate | null };

/** A report due in the first days of a time is about the time before. */
const daysOfGrace = 15;

/** Reports of the last time are due after the campaign's last day. */
const daysAfterTheEnd = 45;

/**
 * The periods of a campaign, the first first, by the days its plan sets for reports (milestones REPORT_DUE): those
 * named, and those that recur within it. Without any the units report once, on its last day.
 */
export function periodsOf(reports: readonly When[], { startsOn, endsOn }: Days): Period[] {
  const days = new Map<CalendarDate, Recurrence[]>();
  for (const report of reports) {
    if (report.dueOn) add(report.dueOn);
    if (report.recurrence && startsOn && endsOn) {
      for (const day of occurrencesBetween(report, startsOn, shiftDay(endsOn, daysAfterTheEnd))) {
        const about = shiftDay(day, -daysOfGrace);
        if (about >= startsOn && about <= endsOn) add(day, report.recurrence);
      }
    }
  }
  if (days.size === 0 && endsOn) return [{ key: endsOn, dueOn: endsOn, name: "cả đợt thi đua" }];
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, recurrences]) => ({ key: day, dueOn: day, name: nameOf(day, recurrences) }));

  function add(day: CalendarDate, ...recurrences: Recurrence[]) {
    days.set(day, [...(days.get(day) ?? []), ...recurrences]);
  }
}

/**
 * The periods as the reports that are there know them: one for which there are reports of the day it was due before keeps
 * that key, on the day it is due now. What recurs is known by its name, a day named once by its place among those its
 * paper named. `stored` are the keys in use, `papers` the periods that each paper ever named.
 */
export function keptPeriods(
  periods: readonly Period[],
  stored: readonly CalendarDate[],
  papers: readonly (readonly Period[])[],
): Period[] {
  const known = new Set(periods.map(({ key }) => key));
  const isLeft = ({ key }: Period) => stored.includes(key) && !known.has(key);
  const moved = new Map([
    ...papers.flatMap((paper) => movedDays(paper, periods).filter(([, old]) => isLeft(old))),
    ...periods.flatMap((period) => {
      const old = papers.flat().findLast((each) => each.name === period.name && isLeft(each));
      return old ? [[period.key, old] as const] : [];
    }),
  ]);
  return periods.map((period) => ({
    ...period,
    key: stored.includes(period.key) ? period.key : (moved.get(period.key)?.key ?? period.key),
  }));
}

/**
 * The days a paper named once that hold no longer, each by the day that took its place: as many others, in their order.
 * Where more or fewer came, none was moved: reports of a day that was dropped are not those of another.
 */
function movedDays(
  paper: readonly Period[],
  periods: readonly Period[],
): (readonly [CalendarDate, Period])[] {
  const isNamedOnce = ({ key, name }: Period) => name === nameOf(key, []);
  const without = (all: readonly Period[], others: readonly Period[]) =>
    all.filter((period) => isNamedOnce(period) && !others.some(({ key }) => key === period.key));
  const [gone, added] = [without(paper, periods), without(periods, paper)];
  if (gone.length !== added.length) return [];
  return gone.flatMap((old, index) => {
    const place = added[index];
    return place ? [[place.key, old] as const] : [];
  });
}

/** The year a report of this period is about: what is due on 5 January is about the year before. */
export function yearOfPeriod(key: CalendarDate): string {
  return shiftDay(key, -daysOfGrace).slice(0, 4);
}

/** The first and the last day on which a report about this year ("2026") can be due. */
export function dueDaysOfYear(year: string): { from: CalendarDate; to: CalendarDate } {
  return {
    from: shiftDay(`${year}-01-01`, daysOfGrace),
    to: shiftDay(`${year}-12-31`, daysOfGrace),
  };
}

const quarters = ["I", "II", "III", "IV"];

/** What falls on one day is one report: "quý II, 6 tháng đầu năm 2026", "quý IV và cả năm 2026". */
function nameOf(day: CalendarDate, recurrences: readonly Recurrence[]): string {
  if (recurrences.length === 0) return `đến ngày ${formatDate(day)}`;
  const about = shiftDay(day, -daysOfGrace);
  const year = about.slice(0, 4);
  const month = Number(about.slice(5, 7));
  const parts = [
    recurrences.includes("MONTHLY") && `tháng ${month}`,
    recurrences.includes("QUARTERLY") && `quý ${quarters[Math.ceil(month / 3) - 1]}`,
    recurrences.includes("HALF_YEARLY") && `6 tháng ${month <= 6 ? "đầu" : "cuối"}`,
  ].filter((part) => part !== false);
  const isOfYear = recurrences.includes("YEARLY") && parts.length > 0;
  return [parts.join(", "), `${isOfYear ? "và cả năm" : "năm"} ${year}`].join(" ").trim();
}
