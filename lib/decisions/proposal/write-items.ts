import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { groupIndex } from "@/lib/decisions/items";
import { DomainError } from "@/lib/errors";
import { awardKinds } from "@/lib/nominations/awards/catalogue";
import {
  awardsOfKind,
  type NominationForItem,
  nominationForItem,
  type ProposedKind,
  readyNominations,
} from "./available";
import { type CouncilResult, findCouncilResults } from "./council-results";

/**
 * The nominations, their rows held until the transaction ends: two decisions at once cannot both take one. Throws
 * RULE_BROKEN when one of them is no longer to be had.
 */
export async function holdReady(
  tx: Tx,
  actor: Actor,
  { kind, nominationIds }: { kind: ProposedKind; nominationIds: readonly string[] },
  now: Date,
): Promise<{ nomination: NominationForItem; council: CouncilResult | null }[]> {
  const { communeId } = actor;
  const ids = [...new Set(nominationIds)].sort();
  await tx.$executeRaw`
    SELECT 1 FROM nomination WHERE commune_id = ${communeId}::uuid AND id = ANY(${ids}::uuid[])
    ORDER BY id FOR UPDATE`;
  const awards = await awardsOfKind(actor, kind, now, tx);
  const found = await tx.nomination.findMany({
    where: {
      AND: [{ communeId, id: { in: ids } }, readyNominations, { award: { in: awards } }],
    },
    select: nominationForItem,
    orderBy: [{ dossier: { submittedAt: "asc" } }, { position: "asc" }],
    take: ids.length,
  });
  if (found.length < ids.length) {
    throw new DomainError(
      "RULE_BROKEN",
      "Có đề nghị vừa được đưa vào quyết định khác, hoặc không còn chờ quyết định. Tải lại trang rồi chọn lại.",
    );
  }
  const results = await findCouncilResults(tx, communeId, ids);
  return found.map((nomination) => ({
    nomination,
    council: results.get(nomination.id) ?? null,
  }));
}

/** Puts the nominations into the decision as they stand, the Council's result copied; below what is there. */
export async function addItems(
  tx: Tx,
  { communeId }: Actor,
  decisionId: string,
  ready: Awaited<ReturnType<typeof holdReady>>,
  from: number,
): Promise<void> {
  await tx.decisionItem.createMany({
    data: ready.map(
      ({ nomination, council }, index): Prisma.DecisionItemCreateManyInput => ({
        communeId,
        decisionId,
        position: from + index,
        nominationId: nomination.id,
        recipientId: nomination.recipientId,
        award: nomination.award,
        type: nomination.dossier.type,
        audience: nomination.audience,
        name: nomination.name,
        honorific: nomination.honorific,
        post: nomination.post,
        place: nomination.place,
        isLeader: nomination.isLeader,
        citation: nomination.citation,
        achievedFrom: nomination.dossier.achievedFrom,
        achievedTo: nomination.dossier.achievedTo,
        campaignId: nomination.dossier.campaignId,
        unitId: nomination.dossier.unitId,
        ...(nomination.state !== "ELIGIBLE" && {
          councilRecommends: nomination.state === "RECOMMENDED",
          councilResult: council?.words ?? "",
        }),
      }),
    ),
  });
}

type Positioned = { id: string; items: readonly { position: number }[] };

/** Of a list on paper: where the number is taken, whoever stands from there on moves down by one. */
export async function makeRoom(
  tx: Tx,
  { communeId }: Actor,
  { id: decisionId, items }: Positioned,
  position: number,
): Promise<void> {
  if (items.some((item) => item.position === position)) {
    await shift(tx, { communeId, decisionId }, { position: { gte: position }, by: 1 });
  }
}

/** Of a list on paper: whoever stands below one taken out moves up by one. */
export async function closeGap(
  tx: Tx,
  { communeId }: Actor,
  { id: decisionId }: Pick<Positioned, "id">,
  position: number,
): Promise<void> {
  await shift(tx, { communeId, decisionId }, { position: { gt: position }, by: -1 });
}

/** In two steps, since no two may have one number in between. */
async function shift(
  tx: Tx,
  list: { communeId: string; decisionId: string },
  { position, by }: { position: Prisma.IntFilter; by: number },
): Promise<void> {
  const move = (from: Prisma.IntFilter, increment: number) =>
    tx.decisionItem.updateMany({
      where: { ...list, position: from },
      data: { position: { increment } },
    });
  await move(position, farAway);
  await move({ gt: farAway }, by - farAway);
}

const farAway = 1_000_000;

/**
 * Numbers the items as they stand in the list: the approved before the rejected, by part, then award, else as they were.
 */
export async function numberItems(tx: Tx, { communeId }: Actor, decisionId: string): Promise<void> {
  const items = await tx.decisionItem.findMany({
    where: { communeId, decisionId },
    select: { id: true, position: true, audience: true, award: true, outcome: true },
    orderBy: { position: "asc" },
    take: 5000,
  });
  const rank = ({ audience, award, outcome }: (typeof items)[number]) => [
    outcome === "REJECTED" ? 1 : 0,
    groupIndex(audience),
    awardKinds.findIndex(({ key }) => key === award),
  ];
  const sorted = items.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one.reduce((found, value, index) => found || value - (other[index] ?? 0), 0);
  });
  if (sorted.every(({ position }, index) => position === index + 1)) return;
  // In two steps, since no two may have one number in between.
  await tx.decisionItem.updateMany({
    where: { communeId, decisionId },
    data: { position: { increment: farAway } },
  });
  const ids = sorted.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE decision_item SET position = ordered.position
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS ordered (id, position)
    WHERE decision_item.commune_id = ${communeId}::uuid AND decision_item.id = ordered.id`;
}
