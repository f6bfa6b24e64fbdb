import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { findAchievement } from "./achievement";
import { holdOfDossier } from "./hold";
import { canWriteNomination } from "./policy";
import { writeNomination } from "./save-nominee";

type SavePoints = {
  nominationId: string;
  version: number;
  story: string;
  /** By criterion, and by item of the unit's pledge; an item that is not here is not told of. */
  criteria: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
};

const longestPoint = 5000;

/**
 * What was achieved: the story, words against the campaign's criteria, and the unit's figures as the accepted reports
 * give them at this moment, whatever a form says. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN for words too long.
 */
export async function savePoints(
  actor: Actor,
  { nominationId, version, story, criteria, items }: SavePoints,
  now: Date,
): Promise<{ dossierId: string }> {
  return prisma.$transaction(async (tx) => {
    const { dossier, nomination } = await holdOfDossier(tx, actor, nominationId, now);
    ensure(canWriteNomination(actor, dossier, nomination));
    if ([...criteria.values(), ...items.values()].some((words) => words.length > longestPoint)) {
      throw new DomainError("RULE_BROKEN", "Mỗi ô viết không quá 5.000 ký tự.");
    }
    const achievement = await findAchievement(tx, actor, dossier, nomination, now);
    const told = [
      ...achievement.criteria.map(({ criterionId, heading }) => ({
        criterionId,
        itemId: null,
        heading,
        words: (criteria.get(criterionId) ?? "").trim(),
        figure: "",
      })),
      ...achievement.items
        .filter(({ itemId }) => items.has(itemId))
        .map(({ itemId, heading, figure }) => ({
          criterionId: null,
          itemId,
          heading,
          words: (items.get(itemId) ?? "").trim(),
          figure,
        })),
    ].filter(({ itemId, words }) => itemId !== null || words !== "");
    const { communeId } = actor;
    await writeNomination(tx, actor, nomination, version, { story }, now);
    await tx.nominationPoint.deleteMany({ where: { communeId, nominationId } });
    await tx.nominationPoint.createMany({
      data: told.map((point, index) => ({
        communeId,
        nominationId,
        position: index + 1,
        ...point,
      })),
    });
    return { dossierId: dossier.id };
  });
}
