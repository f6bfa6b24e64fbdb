import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type AmendedClauses, findAmendedClauses } from "@/lib/campaigns/amended-clauses";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { inForce } from "./policy";

type Db = Tx | typeof prisma;

/** What is in force as given and stands at no clause that an issued amendment changed. One query. */
export async function stillInForce(db: Db, { communeId }: Pick<Actor, "communeId">) {
  const amended = await findIssuedAmendments(db, { communeId });
  return {
    AND: [
      inForce({ communeId }),
      // Said as what may stay: SQL would drop what stands at no clause under a plain NOT.
      ...[...amended].map(([planId, clauseIds]) => ({
        OR: [
          { planId: { not: planId } },
          { clauseId: null },
          { clauseId: { notIn: [...clauseIds] } },
        ],
      })),
    ],
  } satisfies Prisma.AssignmentWhereInput & Prisma.MilestoneWhereInput;
}

/** The clauses that issued amendments of the commune changed, published or not. */
export function findIssuedAmendments(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
): Promise<AmendedClauses> {
  return findAmendedClauses(db, {
    communeId,
    state: { in: ["ISSUED", "PUBLISHED", "REPLACED"] },
  });
}
