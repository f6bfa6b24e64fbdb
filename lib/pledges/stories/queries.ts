import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { findDemands } from "@/lib/pledges/demands";
import { canFollowProgress, reportsVisibleTo } from "@/lib/pledges/policy";
import { periodName } from "@/lib/pledges/reports/report-record";
import { readDay } from "@/lib/text/day-column";

const person = { select: { user: { select: { name: true } } } };

const storyFields = {
  id: true,
  slug: true,
  title: true,
  state: true,
  consentBy: true,
  consentOn: true,
  writtenAt: true,
  publishedAt: true,
  unit: { select: { name: true } },
} satisfies Prisma.StorySelect;

type StoryRow = Prisma.StoryGetPayload<{ select: typeof storyFields }>;

/** The stories of a campaign, the latest first; none for who may not follow it. */
export async function listStories(actor: Actor, campaignId: string): Promise<StoryRow[]> {
  if (!canFollowProgress(actor).allowed) return [];
  return prisma.story.findMany({
    where: { communeId: actor.communeId, campaignId },
    select: storyFields,
    orderBy: { id: "desc" },
    take: 200,
  });
}

const photoFields = {
  where: { kind: "ACTIVITY" as const },
  select: { id: true, caption: true, width: true, height: true },
  orderBy: { id: "asc" as const },
  take: 20,
};

const sourceFields = {
  id: true,
  period: true,
  results: true,
  unit: { select: { name: true } },
  photos: photoFields,
} satisfies Prisma.ProgressReportSelect;

type SourceRow = Prisma.ProgressReportGetPayload<{ select: typeof sourceFields }>;
export type StorySource = SourceRow & {
  /** "quý I năm 2026" */
  periodName: string;
};

/** Accepted reports that say in words what was done: what a story may be picked out of, the latest first. */
export async function listStorySources(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<StorySource[]> {
  if (!canFollowProgress(actor).allowed) return [];
  const rows = await prisma.progressReport.findMany({
    where: {
      AND: [
        reportsVisibleTo(actor, []),
        { campaignId, state: "ACCEPTED" },
        { OR: [{ results: { not: "" } }, { photos: { some: { kind: "ACTIVITY" } } }] },
      ],
    },
    select: sourceFields,
    orderBy: [{ period: "desc" }, { id: "asc" }],
    take: 200,
  });
  return named(actor, campaignId, rows, now);
}

/** One of them, or null. */
export async function findStorySource(
  actor: Actor,
  campaignId: string,
  reportId: string,
  now: Date,
): Promise<StorySource | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const row = await prisma.progressReport.findFirst({
    where: {
      AND: [reportsVisibleTo(actor, []), { id: reportId, campaignId, state: "ACCEPTED" }],
    },
    select: sourceFields,
  });
  return row && ((await named(actor, campaignId, [row], now))[0] ?? null);
}

async function named(
  actor: Actor,
  campaignId: string,
  rows: readonly SourceRow[],
  now: Date,
): Promise<StorySource[]> {
  if (rows.length === 0) return [];
  const demands = await findDemands(prisma, actor, campaignId, now);
  return rows.map((row) => ({ ...row, periodName: periodName(demands, row.period) }));
}

/** A story with what it was picked out of, or null. */
export async function findStory(actor: Actor, campaignId: string, id: string) {
  if (!canFollowProgress(actor).allowed) return null;
  const story = await prisma.story.findFirst({
    where: { id, campaignId, communeId: actor.communeId },
    select: {
      ...storyFields,
      text: true,
      photoId: true,
      photo: { select: { caption: true } },
      consentNote: true,
      withdrawalReason: true,
      version: true,
      writtenBy: person,
      publishedBy: person,
      commune: { select: { slug: true } },
      campaign: { select: { slug: true } },
      report: { select: { id: true, period: true, results: true, photos: photoFields } },
    },
  });
  if (!story) return null;
  const { commune, campaign, ...rest } = story;
  return {
    ...rest,
    consentDay: readDay(story.consentOn),
    publicHref: `/${commune.slug}/phong-trao/${campaign.slug}/dien-hinh/${story.slug}`,
  };
}

export type StoryDetail = NonNullable<Awaited<ReturnType<typeof findStory>>>;
