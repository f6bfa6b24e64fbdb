import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readDay } from "@/lib/text/day-column";
import { awardedItems } from "./policy";

type Db = Tx | typeof prisma;

export const awardFields = {
  id: true,
  recipientId: true,
  award: true,
  name: true,
  citation: true,
  achievedFrom: true,
  achievedTo: true,
  unit: { select: { name: true } },
  campaign: { select: { title: true } },
  revokedAt: true,
  higherNumber: true,
  higherOn: true,
  decision: {
    select: {
      id: true,
      kind: true,
      isFromPaper: true,
      paperNumber: true,
      paperOn: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
  },
} satisfies Prisma.DecisionItemSelect;

type AwardRow = Prisma.DecisionItemGetPayload<{ select: typeof awardFields }>;

/** An award that somebody holds, or held until it was taken back. */
export type EarlierAward = {
  itemId: string;
  award: string;
  /** As the decision names them. */
  name: string;
  citation: string;
  unit: string;
  campaign: string;
  decisionId: string;
  /** "15/QĐ-UBND". */
  number: string;
  /** Of the decision. */
  on: string | null;
  /** Signed outside the portal and entered again. */
  isFromPaper: boolean;
  /** Given by a higher level, at the commune's request. */
  isHigher: boolean;
  isRevoked: boolean;
};

/** The awards that hold of each of these recipients, the latest first. One query. */
export async function listEarlierAwards(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  recipientIds: readonly string[],
): Promise<Map<string, EarlierAward[]>> {
  const rows = await db.decisionItem.findMany({
    where: { communeId, recipientId: { in: [...recipientIds] }, ...awardedItems },
    select: awardFields,
    orderBy: { id: "desc" },
    take: 2000,
  });
  return Map.groupBy(
    rows.map((row) => ({ ...earlierAward(row), recipientId: row.recipientId })),
    ({ recipientId }) => recipientId,
  );
}

export function earlierAward(row: AwardRow): EarlierAward {
  const { decision, unit, campaign } = row;
  const paper = decision.frozenDocument;
  const own = {
    number: paper ? writtenNumber(paper.number, paper.symbol) : decision.paperNumber,
    on: readDay(paper?.issuedOn ?? decision.paperOn),
  };
  const isHigher = decision.kind === "HIGHER";
  return {
    ...(isHigher ? { number: row.higherNumber, on: readDay(row.higherOn) } : own),
    itemId: row.id,
    award: row.award,
    name: row.name,
    citation: row.citation,
    unit: unit?.name ?? "",
    campaign: campaign?.title ?? "",
    decisionId: decision.id,
    isFromPaper: decision.isFromPaper,
    isHigher,
    isRevoked: row.revokedAt !== null,
  };
}
