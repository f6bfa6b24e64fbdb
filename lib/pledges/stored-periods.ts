import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import { readDay } from "@/lib/text/day-column";
import { keptPeriods, periodsOf } from "./periods";
import type { Timetable } from "./timetable";

/**
 * Campaigns with the periods as their reports know them: an amendment that moves the day of "quý II", or a day named
 * once, makes no second report for it. One query; one more where a report is there of a day no paper in force names.
 */
export async function withStoredPeriods<Each extends Pick<Timetable, "campaign" | "periods">>(
  db: Tx | typeof prisma,
  { communeId }: Pick<Actor, "communeId">,
  all: readonly Each[],
): Promise<Each[]> {
  const stored = await db.progressReport.groupBy({
    by: ["campaignId", "period"],
    where: { communeId, campaignId: { in: all.map(({ campaign }) => campaign.id) } },
    orderBy: [{ campaignId: "asc" }, { period: "asc" }],
    take: 20_000,
  });
  const keysOf = (campaignId: string) =>
    stored.flatMap((row) => (row.campaignId === campaignId ? row.period : []));
  const moved = all.filter(({ campaign, periods }) =>
    keysOf(campaign.id).some((key) => !periods.some((period) => period.key === key)),
  );
  if (moved.length === 0) return [...all];
  const once = await db.milestone.findMany({
    where: {
      communeId,
      kind: "REPORT_DUE",
      plan: {
        campaignId: { in: moved.map(({ campaign }) => campaign.id) },
        kind: "PLAN",
        frozenDocumentId: { not: null },
      },
    },
    select: {
      dueOn: true,
      recurrence: true,
      recurrenceDay: true,
      recurrenceMonth: true,
      planId: true,
      plan: { select: { campaignId: true } },
    },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  return all.map((each) => {
    if (!moved.includes(each)) return each;
    const { campaign, periods } = each;
    const own = once.filter(({ plan }) => plan.campaignId === campaign.id);
    const papers = [...Map.groupBy(own, ({ planId }) => planId).values()].map((days) =>
      periodsOf(
        days.map(({ dueOn, ...when }) => ({ ...when, dueOn: readDay(dueOn) })),
        campaign,
      ),
    );
    return { ...each, periods: keptPeriods(periods, keysOf(campaign.id), papers) };
  });
}
