import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isInForce } from "@/lib/communes/heirs";
import { prisma } from "@/lib/db/client";
import { byKindAndName } from "@/lib/pledges/boards/unit-order";
import { type Demands, findDemands, participantsByPapers } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import type { DemandUnit } from "@/lib/pledges/timetable";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";

type CampaignSettings = {
  demands: Demands;
  /** The closing day the office set, before that of the plan. */
  ownClosingDay: CalendarDate | null;
  /** Pledges and reports handed in that nobody has taken or returned. */
  waiting: number;
};

/** What is set of a campaign, for who may follow it; null for others and without an issued plan. */
export async function findSettings(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<CampaignSettings | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const campaign = await prisma.campaign.findFirstOrThrow({
    where: { id: campaignId, communeId: actor.communeId },
    select: { formsCloseOn: true },
  });
  const waiting = await countWaiting(actor, campaignId);
  return { demands, ownClosingDay: readDay(campaign.formsCloseOn), waiting };
}

/** Pledges and reports of a campaign that have come and that nobody has taken or returned. Whoever asks may follow it. */
export async function countWaiting(
  { communeId }: Pick<Actor, "communeId">,
  campaignId: string,
): Promise<number> {
  const waits = { where: { communeId, campaignId, state: "SUBMITTED" as const } };
  return (await prisma.pledge.count(waits)) + (await prisma.progressReport.count(waits));
}

type ParticipantChoice = {
  unit: DemandUnit;
  takesPart: boolean;
  /** As the papers alone would have it. */
  byPapers: boolean;
};

/** Every unit in force and whether it takes part, by kind and name; null as above. */
export async function findParticipants(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<ParticipantChoice[] | null> {
  if (!canFollowProgress(actor).allowed) return null;
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return null;
  const byPapers = participantsByPapers(demands, now);
  const today = vietnamDay(now);
  return [...demands.units.values()]
    .filter((unit) => isInForce(unit, today))
    .sort(byKindAndName)
    .map((unit) => ({
      unit,
      takesPart: demands.participants.has(unit.id),
      byPapers: byPapers.has(unit.id),
    }));
}
