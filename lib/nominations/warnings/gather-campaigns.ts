import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { findIssuedAmendments } from "@/lib/campaigns/duties/in-force";
import { heirOf } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Audience, NominationState, QuotaUnit } from "@/lib/db/generated/enums";
import { type Demands, listDemands } from "@/lib/pledges/demands";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { NamedUnits } from "./gather-same";

type Db = Tx | typeof prisma;

/** What the campaigns of nominations ask for, and what was nominated in them. */
export type CampaignFacts = {
  demands: ReadonlyMap<string, Demands>;
  offers: readonly Offer[];
  counted: readonly Counted[];
  /** Persons called to the meetings, by campaign and unit as it is today. */
  called: readonly { campaignId: string; unitId: string; count: number }[];
  /** "campaign unit" of those who have handed in a pledge, the unit as it is today. */
  pledged: ReadonlySet<string>;
  /** "trong cả xã" */
  countedIn: string;
};

export type Offer = {
  id: string;
  campaignId: string;
  award: string;
  /** As written: "Chủ tịch UBND xã". */
  authority: string | null;
  audience: Audience | null;
  max: number;
  unit: QuotaUnit;
  perUnit: string | null;
};

export type Counted = {
  campaignId: string;
  dossierId: string;
  /** As it is today. */
  unitId: string;
  award: string;
  audience: Audience;
  isDraft: boolean;
};

/** These no longer ask for an award. */
const given: NominationState[] = ["WITHDRAWN", "INELIGIBLE", "REJECTED"];
const most = 20_000;

/** As many queries for one campaign as for all; none where there is no campaign. */
export async function gatherCampaigns(
  db: Db,
  actor: Actor,
  campaignIds: readonly string[],
  { seen, units, now }: { seen: Prisma.NominationWhereInput; units: NamedUnits; now: Date },
): Promise<CampaignFacts> {
  const { communeId } = actor;
  const countedIn = hasRole(actor, "OFFICE", "CHAIR") ? "trong cả xã" : "đơn vị";
  const nothing = {
    demands: new Map(),
    offers: [],
    counted: [],
    called: [],
    pledged: new Set<string>(),
  };
  if (campaignIds.length === 0) return { ...nothing, countedIn };
  const campaign = { id: { in: [...campaignIds] } };
  const demands = await listDemands(db, actor, { campaign }, now);
  const amended = await findIssuedAmendments(db, actor);
  const offers = await listOffers(db, actor, campaignIds);
  const nominations = await db.nomination.findMany({
    where: {
      AND: [{ communeId, state: { notIn: given }, dossier: { campaignId: campaign.id } }, seen],
    },
    select: {
      award: true,
      audience: true,
      state: true,
      dossierId: true,
      dossier: { select: { campaignId: true, unitId: true } },
    },
    take: most,
  });
  const meetings = await db.unitMeeting.findMany({
    where: { communeId, dossier: { campaignId: campaign.id, nominations: { some: seen } } },
    select: { calledCount: true, dossier: { select: { campaignId: true, unitId: true } } },
    take: most,
  });
  const pledges = await db.pledge.findMany({
    where: {
      communeId,
      campaignId: campaign.id,
      submittedAt: { not: null },
      state: { not: "DRAFT" },
    },
    select: { campaignId: true, unitId: true },
    take: most,
  });
  const heir = (unitId: string) => heirOf(units, unitId, vietnamDay(now));
  return {
    demands: new Map(demands.map((each) => [each.campaign.id, each])),
    offers: offers.filter(
      ({ planId, clauseId }) => clauseId === null || !amended.get(planId)?.has(clauseId),
    ),
    counted: nominations.map(({ dossier, state, ...each }) => ({
      ...each,
      campaignId: dossier.campaignId ?? "",
      unitId: heir(dossier.unitId),
      isDraft: state === "DRAFT",
    })),
    called: meetings.map(({ calledCount, dossier }) => ({
      campaignId: dossier.campaignId ?? "",
      unitId: heir(dossier.unitId),
      count: calledCount,
    })),
    pledged: new Set(pledges.map(({ campaignId, unitId }) => `${campaignId} ${heir(unitId)}`)),
    countedIn,
  };
}

/** Awards with a number in the papers in force. */
async function listOffers(
  db: Db,
  { communeId }: Actor,
  campaignIds: readonly string[],
): Promise<(Offer & { planId: string; clauseId: string | null })[]> {
  const rows = await db.rewardOffer.findMany({
    where: {
      communeId,
      quotaMax: { not: null },
      plan: {
        campaignId: { in: [...campaignIds] },
        kind: "PLAN",
        state: { in: ["ISSUED", "PUBLISHED"] },
        frozenDocumentId: { not: null },
      },
    },
    select: {
      id: true,
      planId: true,
      clauseId: true,
      award: true,
      authority: true,
      audience: true,
      quotaMax: true,
      quotaUnit: true,
      perUnit: true,
      plan: { select: { campaignId: true } },
    },
    orderBy: { id: "asc" },
    take: 2000,
  });
  return rows.flatMap(({ quotaMax: max, quotaUnit, plan, ...offer }) =>
    max === null ? [] : { ...offer, ...plan, max, unit: quotaUnit ?? "COUNT" },
  );
}
