import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";
import { readDay } from "@/lib/text/day-column";

type Db = Tx | typeof prisma;

/** Those with an issued plan: nobody is awarded in a campaign that was not launched. */
const launched = {
  state: { not: "CANCELLED" },
  plans: { some: { kind: "PLAN", frozenDocumentId: { not: null } } },
} satisfies Prisma.CampaignWhereInput;

/**
 * Those of them this person may know of: the office and the leaders all; a unit what is public, and what asked something
 * of it before it was.
 */
async function knownTo(db: Db, actor: Actor, now: Date): Promise<Prisma.CampaignWhereInput> {
  const { communeId } = actor;
  if (hasRole(actor, "OFFICE", "CHAIR")) return { communeId, ...launched };
  const unitIds = [...((await findOwnUnit(db, actor, now))?.lineage ?? [])];
  const own = { some: { unitId: { in: unitIds } } };
  return {
    communeId,
    ...launched,
    OR: [
      { plans: { some: { kind: "PLAN", state: "PUBLISHED" } } },
      { pledges: own },
      { dossiers: own },
      { participants: { some: { unitId: { in: unitIds }, takesPart: true } } },
    ],
  };
}

/** The campaigns in which this person may nominate somebody, or look for nominations, the latest first. */
export async function listNominatedCampaigns(actor: Actor, now: Date) {
  const campaigns = await prisma.campaign.findMany({
    where: await knownTo(prisma, actor, now),
    select: { id: true, title: true, startsOn: true, endsOn: true },
    orderBy: { id: "desc" },
    take: 500,
  });
  return campaigns.map(({ startsOn, endsOn, ...campaign }) => ({
    ...campaign,
    startsOn: readDay(startsOn),
    endsOn: readDay(endsOn),
  }));
}

/** The campaign chosen, null where none is. Throws NOT_FOUND for one nobody can be nominated in. */
export async function findNominatedCampaign(db: Db, actor: Actor, id: string | null, now: Date) {
  if (id === null) return null;
  const campaign = await db.campaign.findFirst({
    where: { AND: [{ id }, await knownTo(db, actor, now)] },
    select: { id: true, title: true },
  });
  if (!campaign) throw new DomainError("NOT_FOUND", "Không tìm thấy phong trào này.");
  return campaign;
}

/** The units of the commune on whose behalf the office may enter a paper, by name. */
export async function listNominatingUnits({ communeId }: Pick<Actor, "communeId">) {
  return prisma.unit.findMany({
    where: { communeId, validTo: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 2000,
  });
}
