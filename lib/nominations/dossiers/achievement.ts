import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf, lineageOf } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import { amountWords } from "@/lib/pledges/boards/amount-words";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { type EvaluatedItem, findEvaluation } from "@/lib/pledges/evaluation/queries";
import { pledgesVisibleTo } from "@/lib/pledges/policy";
import { capitalised } from "@/lib/text/capitalised";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { SeenDossier, SeenNomination } from "./hold";

type Db = Tx | typeof prisma;

/** What may be told against a criterion of the campaign. */
type AchievementCriterion = { criterionId: string; heading: string; words: string };

/** What the unit promised and reached, which may be told of. */
type AchievementItem = {
  itemId: string;
  heading: string;
  /** As the accepted reports give it today: "1.250 mét / 1.000 mét đăng ký"; "" before any. */
  figure: string;
  /** The reports it comes from. */
  reportIds: readonly string[];
  isTaken: boolean;
  words: string;
  /** The figure that stands in the nomination is not today's. */
  isChanged: boolean;
};

export type Achievement = { criteria: AchievementCriterion[]; items: AchievementItem[] };

/**
 * What a nomination of a campaign may be written against: its criteria for such a recipient, and the unit's own promises
 * with what its accepted reports add up to (lib/pledges/evaluation counts, nothing else does); what was written before
 * stays even where the plan in force no longer has it. Nothing for a dossier of no campaign.
 */
export async function findAchievement(
  db: Db,
  actor: Actor,
  dossier: SeenDossier,
  { audience, points }: Pick<SeenNomination, "audience" | "points">,
  now: Date,
): Promise<Achievement> {
  const { campaignId, unitId } = dossier;
  if (campaignId === null) return { criteria: [], items: [] };
  const demands = await findDemands(db, actor, campaignId, now);
  const pointOf = (key: "criterionId" | "itemId", id: string) =>
    points.find((point) => point[key] === id);
  const inForce = (demands?.criteria ?? [])
    .filter(({ content }) => content.audience === null || content.audience === audience)
    .map(({ id, content }) => ({ criterionId: id, heading: content.text }));
  const earlier = points.flatMap(({ criterionId, heading }) =>
    criterionId && !inForce.some((each) => each.criterionId === criterionId)
      ? [{ criterionId, heading }]
      : [],
  );
  const items = await listReached(db, actor, { campaignId, unitId, demands }, now);
  return {
    criteria: [...inForce, ...earlier].map((each) => ({
      ...each,
      words: pointOf("criterionId", each.criterionId)?.words ?? "",
    })),
    items: items.flatMap((item) => {
      const point = pointOf("itemId", item.id);
      const figure = figureWords(item);
      // Where nothing was counted yet there is nothing to pull in.
      if (figure === "" && !point) return [];
      return {
        itemId: item.id,
        heading: capitalised(item.indicator),
        figure,
        reportIds: item.reportIds,
        isTaken: point !== undefined,
        words: point?.words ?? "",
        isChanged: point !== undefined && point.figure !== figure,
      };
    }),
  };
}

/** The promises of the unit (and of those it carries on) that the office has taken, with what they came to. */
async function listReached(
  db: Db,
  actor: Actor,
  { campaignId, unitId, demands }: { campaignId: string; unitId: string; demands: Demands | null },
  now: Date,
): Promise<EvaluatedItem[]> {
  const today = vietnamDay(now);
  const kin = demands
    ? lineageOf(demands.units, heirOf(demands.units, unitId, today), today)
    : [unitId];
  const pledges = await db.pledge.findMany({
    where: {
      AND: [
        { campaignId, unitId: { in: kin }, state: { in: ["ACCEPTED", "EVALUATED"] } },
        pledgesVisibleTo(actor, kin),
      ],
    },
    select: { id: true },
    orderBy: { round: "asc" },
    take: 20,
  });
  const items: EvaluatedItem[] = [];
  for (const { id } of pledges) {
    const found = await findEvaluation(db, actor, id, now, { demands });
    items.push(...(found?.items ?? []));
  }
  return items;
}

function figureWords({ achieved, promised, measure }: EvaluatedItem): string {
  if (achieved === null) return "";
  const reached = amountWords(achieved, measure);
  return promised === null ? reached : `${reached} / ${amountWords(promised, measure)} đăng ký`;
}
