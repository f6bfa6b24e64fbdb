import type { Demands } from "@/lib/pledges/demands";
import { yearOfPeriod } from "@/lib/pledges/periods";
import type { CalendarDate } from "@/lib/text/dates";

/** Something every unit is to hand in: its pledge of a round, or its report of a period. */
export type Thing = {
  /** "pledge:2026", "report:2026-06-20": in addresses and rows. */
  what: string;
  kind: "pledge" | "report";
  /** Of the round or the period. */
  key: string;
  /** "đăng ký năm 2026", "báo cáo quý I năm 2026". */
  name: string;
  dueOn: CalendarDate | null;
  /** "2026"; null for a pledge of the whole campaign, which belongs to each of its years. */
  year: string | null;
};

/** What a campaign asks for, the pledges first, then by the day. */
export function thingsOf({ rounds, periods }: Pick<Demands, "rounds" | "periods">): Thing[] {
  return [
    ...rounds.map(({ key, name, dueOn }) => ({
      what: `pledge:${key}`,
      kind: "pledge" as const,
      key,
      name: `đăng ký ${name}`.trim(),
      dueOn,
      year: key || null,
    })),
    ...periods.map(({ key, name, dueOn }) => ({
      what: `report:${key}`,
      kind: "report" as const,
      key,
      name: `báo cáo ${name}`,
      dueOn,
      year: yearOfPeriod(key),
    })),
  ];
}

/** The years there is something to hand in, the first first; none where all is asked for once. */
export function yearsOf(things: readonly Thing[]): string[] {
  return [...new Set(things.flatMap(({ year }) => year ?? []))].sort();
}

/** The year that is on now: this one, else the nearest. */
export function yearOn(years: readonly string[], today: CalendarDate): string | null {
  const thisYear = today.slice(0, 4);
  return years.findLast((year) => year <= thisYear) ?? years[0] ?? null;
}

/** The things of a year; all where there are no years. */
export function thingsOfYear(things: readonly Thing[], year: string | null): Thing[] {
  return things.filter((thing) => year === null || thing.year === null || thing.year === year);
}
