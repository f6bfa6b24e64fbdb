import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { CampaignState, Grade } from "@/lib/db/generated/enums";
import { canFollowProgress } from "@/lib/pledges/policy";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { ensure } from "@/lib/workflow/verdict";
import { durationOf } from "./duration";
import type { Counted } from "./filter";
import type { Classified } from "./table";

export type CountedCampaign = Classified & {
  id: string;
  title: string;
  state: CampaignState;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  /** "05/KH-UBND", of the paper that launched it. */
  number: string;
  launchedOn: CalendarDate;
  /** Of the year: pledges and reports the office has taken, evaluations by grade. */
  pledges: number;
  reports: number;
  grades: Record<Grade, number>;
};

export type Statistics = {
  year: number;
  /** In which a campaign was launched or runs, the latest first; this year always. */
  years: readonly number[];
  launched: readonly CountedCampaign[];
  running: readonly CountedCampaign[];
};

/**
 * The campaigns of a commune that were launched in a year, and that ran in it, with what makes them countable. Only
 * those with an issued plan count, none that was called off. Throws FORBIDDEN. Five queries.
 */
export async function findStatistics(
  actor: Actor,
  asked: number | undefined,
  now: Date,
): Promise<Statistics> {
  ensure(canFollowProgress(actor));
  const { communeId } = actor;
  const thisYear = Number(calendarDate(now).slice(0, 4));
  const year = asked ?? thisYear;
  const [campaigns, taken] = [await launchedCampaigns(communeId), await takenIn(communeId, year)];
  const all = campaigns.map(
    (campaign): CountedCampaign => ({ ...campaign, ...taken(campaign.id) }),
  );
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const years = new Set([thisYear, ...all.flatMap((campaign) => yearsOf(campaign, thisYear))]);
  return {
    year,
    years: [...years].sort((one, other) => other - one),
    launched: all.filter(({ launchedOn }) => launchedOn >= first && launchedOn <= last),
    running: all.filter(
      ({ startsOn, endsOn, launchedOn }) =>
        (startsOn ?? launchedOn) <= last && (endsOn === null || endsOn >= first),
    ),
  };
}

/** Every year from its launch, or its first day, to its last; of one without a last day, to this year. */
function yearsOf(
  { startsOn, endsOn, launchedOn }: Pick<CountedCampaign, "startsOn" | "endsOn" | "launchedOn">,
  thisYear: number,
): number[] {
  const launched = yearIn(launchedOn);
  const first = Math.min(launched, startsOn ? yearIn(startsOn) : launched);
  const last = Math.max(launched, endsOn ? yearIn(endsOn) : thisYear);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const yearIn = (day: CalendarDate) => Number(day.slice(0, 4));

export const countedOf = (statistics: Statistics, counted: Counted) =>
  counted === "launched" ? statistics.launched : statistics.running;

async function launchedCampaigns(communeId: string) {
  const rows = await prisma.campaign.findMany({
    where: { communeId, state: { not: "CANCELLED" }, plans: { some: launching } },
    select: {
      id: true,
      title: true,
      state: true,
      form: true,
      level: true,
      startsOn: true,
      endsOn: true,
      plans: {
        where: launching,
        select: { frozenDocument: { select: { number: true, symbol: true, issuedOn: true } } },
        orderBy: { id: "asc" },
        take: 1,
      },
    },
    orderBy: { id: "asc" },
    take: 5000,
  });
  return rows.flatMap(({ plans, ...row }) => {
    const paper = plans[0]?.frozenDocument;
    if (!paper) return [];
    const days = { startsOn: readDay(row.startsOn), endsOn: readDay(row.endsOn) };
    return [
      {
        ...row,
        ...days,
        duration: durationOf(days),
        number: `${twoDigits(paper.number)}/${paper.symbol}`,
        launchedOn: readDay(paper.issuedOn),
      },
    ];
  });
}

/** The first plan issued; what amends or replaces it comes later. */
const launching = {
  kind: "PLAN",
  frozenDocumentId: { not: null },
  replacesId: null,
} as const;

/** What the office has taken of each campaign in a year. */
async function takenIn(communeId: string, year: number) {
  // What is promised once for the whole campaign counts in the year it was handed in, Viet Nam's.
  const ofYear = {
    OR: [
      { round: String(year) },
      {
        round: "",
        submittedAt: {
          gte: new Date(`${year}-01-01T00:00+07:00`),
          lt: new Date(`${year + 1}-01-01T00:00+07:00`),
        },
      },
    ],
  };
  const pledges = await prisma.pledge.groupBy({
    by: ["campaignId"],
    where: { communeId, ...ofYear, state: { in: ["ACCEPTED", "EVALUATED"] } },
    _count: true,
  });
  // A report due in the first days of a year is about the year before (lib/pledges/periods.ts).
  const reports = await prisma.progressReport.groupBy({
    by: ["campaignId"],
    where: {
      communeId,
      state: "ACCEPTED",
      period: { gte: `${year}-01-16`, lte: `${year + 1}-01-15` },
    },
    _count: true,
  });
  const evaluations = await prisma.evaluation.findMany({
    where: { communeId, pledge: ofYear },
    select: { grade: true, pledge: { select: { campaignId: true } } },
    take: 50_000,
  });
  const graded = Map.groupBy(evaluations, ({ pledge }) => pledge.campaignId);
  return (campaignId: string) => {
    const count = (rows: readonly { campaignId: string; _count: number }[]) =>
      rows.find((row) => row.campaignId === campaignId)?._count ?? 0;
    const of = (grade: Grade) =>
      graded.get(campaignId)?.filter((evaluation) => evaluation.grade === grade).length ?? 0;
    return {
      pledges: count(pledges),
      reports: count(reports),
      grades: { EXCEEDED: of("EXCEEDED"), MET: of("MET"), NOT_MET: of("NOT_MET") },
    };
  };
}
