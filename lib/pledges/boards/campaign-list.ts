import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canFollowProgress } from "@/lib/pledges/policy";
import { listTimetables, type Timetable } from "@/lib/pledges/timetable";
import { calendarDate } from "@/lib/text/dates";
import { type Counts, countsOf } from "./counts";
import { readingOf } from "./handed-in";
import { boardRows } from "./rows";
import { type Thing, thingsOf, thingsOfYear, yearOn, yearsOf } from "./things";

export type ThingCounts = { thing: Thing; counts: Counts };

/** A campaign with an issued plan, and how the units stand with what is asked of them this year. */
export type FollowedCampaign = {
  demands: Timetable;
  /** Of every pledge and report of the year that is on. */
  year: readonly ThingCounts[];
  /** Of the reports of the years before, all that were due. */
  earlier: readonly ThingCounts[];
};

/**
 * The campaigns whose units register and report, for the office and the leaders, the latest first; nothing for anybody
 * else. Those that have been reviewed ask nothing more and are not counted. A fixed number of queries.
 */
export async function listFollowedCampaigns(actor: Actor, now: Date): Promise<FollowedCampaign[]> {
  if (!canFollowProgress(actor).allowed) return [];
  const all = await listTimetables(prisma, actor, {}, now);
  const today = calendarDate(now);
  const asked = all
    .filter(({ campaign }) => campaign.state !== "REVIEWED")
    .map((demands) => {
      const things = thingsOf(demands);
      const year = thingsOfYear(things, yearOn(yearsOf(things), today));
      const earlier = things.filter(
        (thing) =>
          thing.kind === "report" &&
          thing.dueOn !== null &&
          thing.dueOn < today &&
          !year.includes(thing),
      );
      return { demands, year, earlier, things: [...earlier, ...year] };
    });
  const rows = await boardRows(prisma, readingOf(actor), asked, now);
  const times = new Map(asked.map((one) => [one.demands.campaign.id, one]));
  return all.map((demands) => {
    const { id } = demands.campaign;
    const counted = (things: readonly Thing[] = []) =>
      things.map((thing) => ({ thing, counts: countsOf(rows.get(id) ?? [], thing.what) }));
    const { year, earlier } = times.get(id) ?? {};
    return { demands, year: counted(year), earlier: counted(earlier) };
  });
}

/** What of the year is looked at now: the pledge, the last report that was due, and the next; what comes later waits. */
export function atHand(
  year: readonly ThingCounts[],
  today: string,
): { pledge: ThingCounts | null; report: ThingCounts | null; late: number } {
  const of = (kind: Thing["kind"]) => year.filter(({ thing }) => thing.kind === kind);
  const reports = of("report");
  const passed = reports.filter(({ thing }) => thing.dueOn !== null && thing.dueOn < today);
  return {
    pledge: of("pledge")[0] ?? null,
    report: passed.at(-1) ?? reports[0] ?? null,
    late: year.reduce((sum, { counts }) => sum + counts.LATE, 0),
  };
}
