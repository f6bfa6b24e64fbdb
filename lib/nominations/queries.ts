import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { NominationState } from "@/lib/db/generated/enums";
import { nominationsVisibleTo } from "@/lib/nominations/policy";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { type SeenDossier, type SeenNomination, seeDossier } from "./dossiers/hold";
import { findSight } from "./sight";
import { stageFields } from "./stage";

type FoundNomination = { nomination: SeenNomination; dossier: SeenDossier };

/** A nomination with its dossier, as this person may see them; null for who may not see it. */
export async function findNomination(
  actor: Actor,
  nominationId: string,
  now: Date,
): Promise<FoundNomination | null> {
  const { communeId } = actor;
  const found = await prisma.nomination.findFirst({
    where: { communeId, id: nominationId },
    select: { dossierId: true },
  });
  const dossier = found && (await seeDossier(prisma, actor, found.dossierId, now));
  const nomination = dossier?.nominations.find(({ id }) => id === nominationId);
  return dossier && nomination ? { dossier, nomination } : null;
}

export type NominationFilter = {
  state?: NominationState | undefined;
  campaignId?: string | undefined;
  award?: string | undefined;
  /** With those it carries on. */
  unitId?: string | undefined;
  /** Of a name, without accents; or a receipt: "ĐN 12/2026". */
  q?: string | undefined;
  page: number;
};

export const nominationsPerPage = 50;

const listed = {
  ...stageFields,
  id: true,
  dossierId: true,
  award: true,
  audience: true,
  name: true,
  citation: true,
  isLeader: true,
  movedAt: true,
  movedNote: true,
  completeOn: true,
  version: true,
  dossier: {
    select: {
      title: true,
      type: true,
      procedure: true,
      year: true,
      number: true,
      isFromPaper: true,
      submittedAt: true,
      unit: { select: { id: true, name: true } },
      campaign: { select: { id: true, title: true } },
    },
  },
} satisfies Prisma.NominationSelect;

export type ListedNomination = Prisma.NominationGetPayload<{ select: typeof listed }>;

/**
 * The nominations this person sees that fit the filter, the latest moved first, a page of them; how many there are in
 * all, and in each state whatever the state asked for. A fixed number of queries.
 */
export async function listNominations(
  actor: Actor,
  filter: NominationFilter,
  now: Date,
): Promise<{
  rows: ListedNomination[];
  total: number;
  counts: ReadonlyMap<NominationState, number>;
}> {
  const visible = nominationsVisibleTo(actor, await findSight(prisma, actor, now));
  const all = { AND: [visible, await filterWhere(actor, filter, now)] };
  const where = filter.state ? { AND: [all, { state: filter.state }] } : all;
  const groups = await prisma.nomination.groupBy({ by: ["state"], where: all, _count: true });
  const counts = new Map(groups.map(({ state, _count }) => [state, _count] as const));
  const total = filter.state
    ? (counts.get(filter.state) ?? 0)
    : [...counts.values()].reduce((sum, count) => sum + count, 0);
  const rows = await prisma.nomination.findMany({
    where,
    select: listed,
    orderBy: [{ movedAt: "desc" }, { id: "desc" }],
    skip: (filter.page - 1) * nominationsPerPage,
    take: nominationsPerPage,
  });
  return { rows, total, counts };
}

async function filterWhere(
  { communeId }: Actor,
  { campaignId, award, unitId, q = "" }: NominationFilter,
  now: Date,
): Promise<Prisma.NominationWhereInput> {
  const unitIds = unitId
    ? lineageOf(await unitLives(prisma, communeId), unitId, vietnamDay(now))
    : [];
  const words = foldAccents(q).trim();
  const receipt = /^(?:dn\s*)?(?:so\s*)?(\d{1,6})\s*\/\s*(\d{4})$/u.exec(words);
  return {
    ...(award && { award }),
    dossier: {
      ...(campaignId && { campaignId }),
      ...(unitId && { unitId: { in: unitIds } }),
      ...(receipt && { number: Number(receipt[1]), year: Number(receipt[2]) }),
    },
    ...(words && !receipt && { recipient: { foldedName: { contains: words } } }),
  };
}
