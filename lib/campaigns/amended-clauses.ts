import "server-only";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { changedClauseIds } from "@/lib/documents/templates/amendment/changed-clauses";
import { storedDocument } from "./stored-document";

/** By plan: the clauses of its paper that hold no longer as they were issued. */
export type AmendedClauses = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What the amendments among these plans changed, as their frozen words say. One query where there is none, two else: a
 * commune issues a few in a year. An amendment that was itself replaced still counts: what it changed does not come
 * back by itself.
 */
export async function findAmendedClauses(
  db: Tx | typeof prisma,
  amendments: Prisma.PlanWhereInput,
): Promise<AmendedClauses> {
  const where = {
    AND: [
      amendments,
      {
        amendmentKind: "AMENDMENT" as const,
        frozenDocumentId: { not: null },
        replacesId: { not: null },
      },
      { replaces: { state: { in: ["ISSUED" as const, "PUBLISHED" as const] } } },
    ],
  };
  // Most have none, and are asked for on every page of a campaign.
  if ((await db.plan.count({ where })) === 0) return new Map();
  const rows = await db.plan.findMany({
    where,
    select: {
      frozenDocument: { select: { content: true } },
      replaces: { select: { id: true, frozenDocument: { select: { content: true } } } },
    },
    orderBy: { id: "asc" },
    take: 500,
  });
  const amended = new Map<string, Set<string>>();
  for (const { frozenDocument: amendment, replaces } of rows) {
    if (!amendment || !replaces?.frozenDocument) continue;
    const ids = changedClauseIds(
      storedDocument(replaces.frozenDocument.content),
      storedDocument(amendment.content),
    );
    amended.set(replaces.id, (amended.get(replaces.id) ?? new Set()).union(ids));
  }
  return amended;
}

/** Whether what stands at this clause was changed. */
export function standsAmended(
  amended: AmendedClauses,
  planId: string,
  clauseId: string | null,
): boolean {
  return clauseId !== null && (amended.get(planId)?.has(clauseId) ?? false);
}
