import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { pendingSubmission } from "@/lib/campaigns/approval/holder";
import { latestPublication } from "@/lib/campaigns/publication/latest-publication";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { countWaiting } from "@/lib/pledges/closing/queries";
import { findDemands } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { differencesOf } from "./compare";
import { reviewFiguresSchema } from "./figures";
import { gatherFigures } from "./gather";

const reviewFields = {
  id: true,
  kind: true,
  fromOn: true,
  toOn: true,
  gatheredAt: true,
  version: true,
  plan: {
    select: {
      id: true,
      title: true,
      state: true,
      movedAt: true,
      submissions: pendingSubmission,
      publications: latestPublication,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
  },
} satisfies Prisma.ReviewSelect;

/** The reports written on a campaign, the latest first; null for who may not follow it. */
export async function listReviews(actor: Actor, campaignId: string) {
  if (!canFollowProgress(actor).allowed) return null;
  const rows = await prisma.review.findMany({
    where: { communeId: actor.communeId, campaignId },
    select: reviewFields,
    orderBy: { id: "desc" },
    take: 100,
  });
  return rows.map((row) => ({ ...row, fromOn: readDay(row.fromOn), toOn: readDay(row.toOn) }));
}

export type ReviewRow = NonNullable<Awaited<ReturnType<typeof listReviews>>>[number];

/**
 * What the form for a new report is filled with: from the first day to the last on which reports were due by now; once
 * the campaign has ended, to the last of all, for what is due later may have come.
 */
export async function findReviewDays(actor: Actor, campaignId: string, now: Date) {
  if (!canFollowProgress(actor).allowed) return null;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const { campaign, periods } = demands;
  const today = calendarDate(now);
  const isOver = campaign.state === "CLOSED" || campaign.state === "REVIEWED";
  const due = periods.filter(({ dueOn }) => isOver || dueOn <= today);
  const first = periods.at(0)?.dueOn ?? today;
  return {
    from: campaign.startsOn ?? first,
    to: due.at(-1)?.dueOn ?? first,
    /** Nothing in what has come and was not taken is counted. */
    waiting: await countWaiting(actor, campaignId),
  };
}

/**
 * A report with the figures it was written from, and what has become of them since; null for who may not follow the
 * campaign. A fixed number of queries.
 */
export async function findReview(actor: Actor, campaignId: string, id: string, now: Date) {
  if (!canFollowProgress(actor).allowed) return null;
  const row = await prisma.review.findFirst({
    where: { id, campaignId, communeId: actor.communeId },
    select: { ...reviewFields, figures: true },
  });
  if (!row) return null;
  const days = { from: readDay(row.fromOn), to: readDay(row.toOn) };
  const figures = reviewFiguresSchema.parse(row.figures);
  const current = await gatherFigures(prisma, actor, { campaignId, ...days }, now);
  return {
    ...row,
    ...days,
    figures,
    differences: current ? differencesOf(figures, current.figures) : [],
  };
}

export type ReviewDetail = NonNullable<Awaited<ReturnType<typeof findReview>>>;
