import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { mostItems } from "@/lib/council/sessions/agenda";
import type { SessionView } from "@/lib/council/sessions/queries";
import { prisma } from "@/lib/db/client";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import type { NominationFacts, QuotaUse } from "@/lib/nominations/warnings/facts";
import { gatherFacts } from "@/lib/nominations/warnings/gather-facts";
import { womenFirst } from "@/lib/nominations/warnings/rules/quota-exceeded";
import { audienceWord } from "@/lib/nominations/warnings/words";
import { type Ranked, type Ranking, rankForPlaces } from "./ranking";

export type OverQuota = Ranking<Ranked> & {
  /** "Giấy khen cho cá nhân, phong trào Làm đường bản, Bản Nà Hỳ" */
  what: string;
  recommended: number;
  places: number;
};

/**
 * Where the Council recommends more than the campaign's plan allows: by votes who has a place and who shares the last
 * one, and what the rule says of a tie. For the office and the leaders, who propose and decide; nothing while an item
 * is hidden from the person. Null where no quota is passed.
 */
export async function findOverQuota(actor: Actor, session: SessionView, now: Date) {
  const { communeId } = actor;
  const items = session.items.filter(({ isRecommended }) => isRecommended);
  if (!hasRole(actor, "OFFICE", "CHAIR") || items.length === 0) return null;
  const all = await prisma.agendaItem.count({ where: { communeId, sessionId: session.id } });
  if (all > session.items.length) return null;
  const ids = items.map(({ nominationId }) => nominationId);
  const facts = await gatherFacts(prisma, actor, ids, now);
  const votes = await votesOf(
    actor,
    items.map(({ id }) => id),
  );
  const groups = new Map<string, { quota: QuotaUse; own: NominationFacts; ranked: Ranked[] }>();
  for (const { id, nominationId, nomination } of items) {
    const own = facts.get(nominationId);
    for (const quota of own?.quotas ?? []) {
      if (!own) continue;
      const key = `${quota.offerId} ${quota.perUnit ? own.dossier.unitName : ""}`;
      const group = groups.get(key) ?? { quota, own, ranked: [] };
      group.ranked.push({ name: nomination.name, votes: votes.get(id) ?? 0 });
      groups.set(key, group);
    }
  }
  const over = [...groups.values()].flatMap(({ quota, own, ranked }): OverQuota[] => {
    const places = placesOf(quota);
    if (places === null || ranked.length <= places) return [];
    const ranking = rankForPlaces(ranked, places);
    return [{ ...ranking, what: whatOf(quota, own), recommended: ranked.length, places }];
  });
  if (over.length === 0) return null;
  const { tie, sources } = await findCouncilRules(actor, session.startsAt);
  const [first] = facts.values();
  return {
    over,
    tie: `${tie && `${tie}.`}${first ? womenFirst(first) : ""}`.trim(),
    tieSource: sources["vote.tie"]?.legalBasis ?? "quy chế của Hội đồng",
  };
}

/** Of a percentage the whole part; null where the portal does not know of what. */
function placesOf({ unit, max, base }: QuotaUse): number | null {
  if (unit === "COUNT") return max;
  return base && Math.floor((base.total * max) / 100);
}

function whatOf({ audience, perUnit }: QuotaUse, { awardName, dossier }: NominationFacts): string {
  return [
    `${awardName}${audience ? ` cho ${audienceWord(audience)}` : ""}`,
    ...(dossier.campaignTitle ? [`phong trào ${dossier.campaignTitle}`] : []),
    ...(perUnit ? [dossier.unitName] : []),
  ].join(", ");
}

/** Votes for in the last count of each, those in writing among them. */
async function votesOf({ communeId }: Actor, itemIds: readonly string[]) {
  const tallies = await prisma.tally.findMany({
    where: { communeId, itemId: { in: [...itemIds] }, round: { state: "COUNTED" } },
    select: { itemId: true, votesFor: true, writtenFor: true },
    orderBy: { round: { number: "asc" } },
    take: 5 * mostItems,
  });
  return new Map(
    tallies.map(({ itemId, votesFor, writtenFor }) => [itemId, votesFor + writtenFor]),
  );
}
