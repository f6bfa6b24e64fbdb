import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { dossiersVisibleTo, nominationsVisibleTo } from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { stageFields } from "@/lib/nominations/stage";
import { canWriteForUnit } from "@/lib/pledges/policy";

const listed = {
  id: true,
  title: true,
  type: true,
  procedure: true,
  year: true,
  number: true,
  isFromPaper: true,
  submittedAt: true,
  createdAt: true,
  unit: { select: { id: true, name: true } },
} satisfies Prisma.DossierSelect;

type Row = Prisma.DossierGetPayload<{ select: typeof listed }>;

const listedNomination = {
  ...stageFields,
  id: true,
  dossierId: true,
  name: true,
} satisfies Prisma.NominationSelect;

export type ListedDossier = Row & {
  nominations: Prisma.NominationGetPayload<{ select: typeof listedNomination }>[];
};

/** As many as a unit, or the office from paper, ever has open at once; older ones are found by searching nominations. */
const mostListed = 200;

/**
 * The dossiers the person works on, the latest first: a unit's own, with those it carries on; the office's from paper
 * that are still to be handed in. Three queries.
 */
export async function listOwnDossiers(actor: Actor, now: Date): Promise<ListedDossier[]> {
  const sight = await findSight(prisma, actor, now);
  const ways: Prisma.DossierWhereInput[] = [
    ...(canWriteForUnit(actor).allowed ? [{ unitId: { in: [...sight.lineage] } }] : []),
    ...(actor.roles.includes("OFFICE")
      ? [
          {
            isFromPaper: true,
            OR: [
              { submittedAt: null },
              { nominations: { some: { state: { in: ["DRAFT" as const, "RETURNED" as const] } } } },
            ],
          },
        ]
      : []),
  ];
  if (ways.length === 0) return [];
  const dossiers = await prisma.dossier.findMany({
    where: { AND: [dossiersVisibleTo(actor, sight), { OR: ways }] },
    select: listed,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostListed,
  });
  const nominations = await prisma.nomination.findMany({
    where: {
      AND: [
        { dossierId: { in: dossiers.map(({ id }) => id) } },
        nominationsVisibleTo(actor, sight),
      ],
    },
    select: listedNomination,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 5000,
  });
  const byDossier = Map.groupBy(nominations, ({ dossierId }) => dossierId);
  return dossiers.map((dossier) => ({ ...dossier, nominations: byDossier.get(dossier.id) ?? [] }));
}
