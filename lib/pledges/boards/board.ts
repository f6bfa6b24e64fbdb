import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canFollowProgress } from "@/lib/pledges/policy";
import { findTimetable, type Timetable } from "@/lib/pledges/timetable";
import { calendarDate } from "@/lib/text/dates";
import { readingOf } from "./handed-in";
import { type BoardRow, boardRows } from "./rows";
import { type Thing, thingsOf, thingsOfYear, yearOn, yearsOf } from "./things";

export type Board = {
  demands: Timetable;
  years: readonly string[];
  /** The year shown; null where all is asked for once. */
  year: string | null;
  /** Those of the year. */
  things: readonly Thing[];
  rows: readonly BoardRow[];
};

/**
 * Who has handed in what in a campaign, for the office and the leaders: a year of it, the one that is on when none is
 * named. Null for anybody else, and where no plan has been issued. A fixed number of queries.
 */
export async function findBoard(
  actor: Actor,
  campaignId: string,
  { year, now }: { year?: string | undefined; now: Date },
): Promise<Board | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const demands = await findTimetable(prisma, actor, campaignId, now);
  if (!demands) return null;
  const all = thingsOf(demands);
  const years = yearsOf(all);
  const shown = year && years.includes(year) ? year : yearOn(years, calendarDate(now));
  const things = thingsOfYear(all, shown);
  const rows = await boardRows(prisma, readingOf(actor), [{ demands, things }], now);
  return { demands, years, year: shown, things, rows: rows.get(campaignId) ?? [] };
}
