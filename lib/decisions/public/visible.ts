import type { Prisma } from "@/lib/db/generated/client";

/** The decisions everybody may read of: issued, shown, not taken back as a whole. */
export const publicDecisions = {
  kind: "AWARD",
  state: "ISSUED",
  publishedAt: { not: null },
} as const satisfies Prisma.DecisionWhereInput;

/** The items of a decision that award something, and still do. */
export const holdingItems = {
  outcome: "APPROVED",
  revokedAt: null,
  revokesItemId: null,
} as const satisfies Prisma.DecisionItemWhereInput;

/** The awards of them that hold. Every public page, list, count, search and file reads awards through it. */
export const publicAwards = {
  ...holdingItems,
  decision: publicDecisions,
} as const satisfies Prisma.DecisionItemWhereInput;

/** Those whose holder has not asked to be left unnamed: for what would tell who it is. */
export const namedAwards = {
  ...publicAwards,
  recipient: { hiddenAt: null },
} as const satisfies Prisma.DecisionItemWhereInput;
