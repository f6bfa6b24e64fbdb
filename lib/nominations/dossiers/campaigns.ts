import "server-only";
import type { Actor } from "@/lib/auth/actor";
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

/** The campaigns in which somebody may be nominated, the latest first. */
export async function listNominatedCampaigns({ communeId }: Pick<Actor, "communeId">) {
  const campaigns = await prisma.campaign.findMany({
    where: { communeId, ...launched },
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
export async function findNominatedCampaign(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  id: string | null,
) {
  if (id === null) return null;
  const campaign = await db.campaign.findFirst({
    where: { communeId, id, ...launched },
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
