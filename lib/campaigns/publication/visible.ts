import { publicPlanStates } from "@/lib/campaigns/state";
import type { Prisma } from "@/lib/db/generated/client";

/** The publication that shows a plan now: its time has come, and it has not been withdrawn. */
const shownPublications = {
  publishedAt: { not: null },
  withdrawnAt: null,
} satisfies Prisma.PublicationWhereInput;

/**
 * The plans the public may read. Every public page, list, count, search, feed and file reads plans through it, and
 * reads their words from the frozen document through `publicDocument`.
 */
export const publicPlans = {
  state: { in: [...publicPlanStates] },
  frozenDocumentId: { not: null },
  publications: { some: shownPublications },
} satisfies Prisma.PlanWhereInput;

/**
 * Those of them by which a campaign itself is public now: its plan as it holds today, not a report or a letter of it, an
 * amendment alone, or a paper that another has taken the place of.
 */
export const standingPublicPlans = {
  ...publicPlans,
  kind: "PLAN",
  state: "PUBLISHED",
  OR: [{ amendmentKind: null }, { amendmentKind: "REPLACEMENT" }],
} satisfies Prisma.PlanWhereInput;

/** Those of them that keep no clause and no annex back: for what cannot be shown in part, as a scan. */
export const wholePublicPlans = {
  state: { in: [...publicPlanStates] },
  frozenDocumentId: { not: null },
  publications: {
    some: { ...shownPublications, hiddenClauses: { isEmpty: true }, hidesAnnexes: false },
  },
} satisfies Prisma.PlanWhereInput;

/** What a query of public plans selects of the publication, to know what it hides: the first row is the one shown. */
export const publicationShown = {
  where: shownPublications,
  select: {
    publishedAt: true,
    requestedAt: true,
    hiddenClauses: true,
    hidesAnnexes: true,
    hidesPhones: true,
  },
  take: 1,
} satisfies Prisma.Plan$publicationsArgs;
