import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { canWriteForUnit } from "@/lib/pledges/policy";
import { covenantsVisibleTo } from "./policy";

const covenantFields = {
  id: true,
  campaignId: true,
  campaign: { select: { title: true } },
  round: true,
  name: true,
  leadUnitId: true,
  content: true,
  version: true,
  createdAt: true,
  createdBy: { select: { user: { select: { name: true } } } },
  parties: {
    select: {
      unitId: true,
      unit: { select: { name: true } },
      signedAt: true,
      signerName: true,
    },
    orderBy: { position: "asc" },
    take: 200,
  },
} satisfies Prisma.CovenantSelect;

type Row = Prisma.CovenantGetPayload<{ select: typeof covenantFields }>;

export type CovenantDetail = Omit<Row, "parties"> & {
  parties: (Row["parties"][number] & { isOwn: boolean })[];
  /** How many of its units have signed. */
  signed: number;
  /** Whether it waits for the person's own unit. */
  waitsForOwn: boolean;
};

/** The covenants of a campaign that the person may see, by name. Two queries. */
export function listCovenants(actor: Actor, campaignId: string, now: Date) {
  return list(actor, { campaignId }, now);
}

/** The covenants the person's unit is a party to, of every campaign; those that wait for it first. */
export async function listUnitCovenants(actor: Actor, now: Date): Promise<CovenantDetail[]> {
  if (!canWriteForUnit(actor).allowed) return [];
  const covenants = await list(actor, { campaign: { state: { not: "CANCELLED" } } }, now);
  return covenants
    .filter(({ parties }) => parties.some(({ isOwn }) => isOwn))
    .sort((one, other) => Number(other.waitsForOwn) - Number(one.waitsForOwn));
}

/** One of them, or null for who may not see it. */
export async function findCovenant(
  actor: Actor,
  covenantId: string,
  now: Date,
): Promise<CovenantDetail | null> {
  return (await list(actor, { id: covenantId }, now))[0] ?? null;
}

async function list(
  actor: Actor,
  which: Prisma.CovenantWhereInput,
  now: Date,
): Promise<CovenantDetail[]> {
  const lineage = (await findOwnUnit(prisma, actor, now))?.lineage ?? [];
  const rows = await prisma.covenant.findMany({
    where: { AND: [which, covenantsVisibleTo(actor, lineage)] },
    select: covenantFields,
    orderBy: [{ round: "asc" }, { name: "asc" }],
    take: 500,
  });
  return rows.map(({ parties, ...row }) => {
    const shown = parties.map((party) => ({ ...party, isOwn: lineage.includes(party.unitId) }));
    return {
      ...row,
      parties: shown,
      signed: shown.filter(({ signedAt }) => signedAt !== null).length,
      waitsForOwn: shown.some(({ isOwn, signedAt }) => isOwn && signedAt === null),
    };
  });
}

/** The plan a covenant carries out, by its number and day; null without an issued one. Whoever asks sees the covenant. */
export async function findCovenantPaper(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<Demands["paper"] | null> {
  return (await findDemands(prisma, actor, campaignId, now))?.paper ?? null;
}

/** Whether covenants of the campaign are still signed and opened again. Whoever asks sees one of them. */
export async function takesSignatures(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<boolean> {
  return (await findDemands(prisma, actor, campaignId, now))?.isOpen ?? false;
}
