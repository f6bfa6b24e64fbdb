import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { type Achievement, findAchievement } from "./achievement";
import { nominationDueOn } from "./due";
import { type SeenDossier, type SeenNomination, seeDossier } from "./hold";

/** A dossier with its nominations, as this person may see them; null for who may not see it. */
export function findDossier(
  actor: Actor,
  dossierId: string,
  now: Date,
): Promise<SeenDossier | null> {
  return seeDossier(prisma, actor, dossierId, now);
}

/** What the achievement of a nomination may be written against, for the page that writes it. */
export function findAchievementOf(
  actor: Actor,
  dossier: SeenDossier,
  nomination: SeenNomination,
  now: Date,
): Promise<Achievement> {
  return findAchievement(prisma, actor, dossier, nomination, now);
}

/** The day by which the campaign's plan asks for nominations; null where it names none. */
export function findDueOn(
  of: Pick<Actor, "communeId">,
  campaignId: string | null,
  now: Date,
): Promise<CalendarDate | null> {
  return nominationDueOn(prisma, of, campaignId, now);
}

/** How many files a dossier holds: of the whole, and of each nomination. One query. */
export async function countFiles(
  { communeId }: Pick<Actor, "communeId">,
  dossierId: string,
): Promise<{ all: number; of: ReadonlyMap<string | null, number> }> {
  const groups = await prisma.dossierFile.groupBy({
    by: ["nominationId"],
    where: { communeId, dossierId },
    _count: true,
  });
  const of = new Map(groups.map(({ nominationId, _count }) => [nominationId, _count] as const));
  return { all: [...of.values()].reduce((sum, count) => sum + count, 0), of };
}
