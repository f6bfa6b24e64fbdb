import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { canProposeDecisions } from "@/lib/decisions/policy";
import { shortAwards } from "@/lib/nominations/awards/catalogue";
import { findAllAwardRules } from "@/lib/nominations/awards/rules";
import { visibleNominations } from "@/lib/nominations/sight";
import { findCouncilResults } from "./council-results";

/** A decision the office puts together from nominations. */
export type ProposedKind = "AWARD" | "HIGHER";

/**
 * Nominations that can go before the Chairman: what the Council has spoken on, whichever way, and by the short procedure
 * what the office found eligible (Điều 85), titles never; in no other decision that is open or holds.
 */
export const readyNominations = {
  AND: [
    {
      OR: [
        { state: { in: ["RECOMMENDED", "NOT_RECOMMENDED"] } },
        { state: "ELIGIBLE", dossier: { procedure: "SHORT" }, award: { in: [...shortAwards] } },
      ],
    },
    {
      decisionItems: {
        none: {
          revokesItemId: null,
          OR: [
            { decision: { state: { in: ["DRAFT", "SUBMITTED", "RETURNED"] } } },
            { outcome: { not: "REJECTED" }, revokedAt: null },
          ],
        },
      },
    },
  ],
} satisfies Prisma.NominationWhereInput;

export const nominationForItem = {
  id: true,
  state: true,
  award: true,
  recipientId: true,
  audience: true,
  name: true,
  honorific: true,
  post: true,
  place: true,
  isLeader: true,
  citation: true,
  position: true,
  dossier: {
    select: {
      id: true,
      number: true,
      year: true,
      type: true,
      procedure: true,
      campaignId: true,
      campaign: { select: { title: true } },
      unitId: true,
      unit: { select: { name: true } },
      achievedFrom: true,
      achievedTo: true,
    },
  },
} satisfies Prisma.NominationSelect;

export type NominationForItem = Prisma.NominationGetPayload<{ select: typeof nominationForItem }>;

/** The awards that the commune decides, or only asks for, on the day. */
export async function awardsOfKind(
  actor: Actor,
  kind: ProposedKind,
  now: Date,
  tx?: Tx,
): Promise<string[]> {
  const rules = await findAllAwardRules(actor, now, tx);
  const authority = kind === "AWARD" ? "COMMUNE" : "HIGHER";
  return [...rules.values()]
    .filter((rule) => rule.authority === authority)
    .map(({ award }) => award);
}

/** What can go into a decision of the kind today, with the Council's result; by award, then in the order handed in. */
export async function listAvailable(
  actor: Actor,
  kind: ProposedKind,
  now: Date,
  { campaignId }: { campaignId?: string } = {},
) {
  if (!canProposeDecisions(actor).allowed) return [];
  const { communeId } = actor;
  const [awards, visible] = await Promise.all([
    awardsOfKind(actor, kind, now),
    visibleNominations(prisma, actor, now),
  ]);
  const found = await prisma.nomination.findMany({
    where: {
      AND: [
        visible,
        readyNominations,
        { award: { in: awards } },
        campaignId ? { dossier: { campaignId } } : {},
      ],
    },
    select: nominationForItem,
    orderBy: [{ dossier: { submittedAt: "asc" } }, { position: "asc" }],
    take: 1000,
  });
  const results = await findCouncilResults(
    prisma,
    communeId,
    found.map(({ id }) => id),
  );
  return found
    .map((nomination) => ({ ...nomination, council: results.get(nomination.id) ?? null }))
    .sort((a, b) => awards.indexOf(a.award) - awards.indexOf(b.award));
}

export type AvailableNomination = Awaited<ReturnType<typeof listAvailable>>[number];
