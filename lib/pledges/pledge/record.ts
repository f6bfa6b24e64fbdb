import type { Prisma } from "@/lib/db/generated/client";

/** A pledge with everything that stands on it, as pages, papers and commands read it. */

const person = { select: { position: true, user: { select: { name: true } } } } as const;

export const itemFields = {
  id: true,
  position: true,
  targetId: true,
  criterionId: true,
  assignmentId: true,
  indicator: true,
  measure: true,
  comparison: true,
  accumulation: true,
  baseline: true,
  promised: true,
  promisedWords: true,
  dueOn: true,
  // Whether anything has been reported on it.
  lines: { select: { id: true }, take: 1 },
  target: {
    select: {
      values: {
        select: { year: true, value: true },
        orderBy: { year: "asc" },
        take: 50,
      },
    },
  },
} satisfies Prisma.PledgeItemSelect;

export const pledgeFields = {
  id: true,
  campaignId: true,
  planId: true,
  unitId: true,
  round: true,
  state: true,
  words: true,
  lateReason: true,
  isFromPaper: true,
  paperNote: true,
  fromFile: true,
  year: true,
  number: true,
  version: true,
  createdAt: true,
  createdById: true,
  createdBy: person,
  savedAt: true,
  submittedById: true,
  submittedBy: person,
  submittedAt: true,
  movedById: true,
  movedBy: person,
  movedAt: true,
  movedNote: true,
  unit: { select: { name: true, kind: true } },
  plan: { select: { frozenDocument: { select: { number: true, symbol: true, issuedOn: true } } } },
  campaign: { select: { title: true, slug: true, state: true } },
  items: { select: itemFields, orderBy: [{ position: "asc" }, { id: "asc" }], take: 2000 },
  members: {
    select: { audience: true, name: true, words: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 2000,
  },
  photos: {
    where: { kind: "PAPER" },
    select: { id: true, kind: true, caption: true, width: true, height: true },
    orderBy: { id: "asc" },
    take: 50,
  },
} satisfies Prisma.PledgeSelect;

export type PledgeRecord = Prisma.PledgeGetPayload<{ select: typeof pledgeFields }>;
export type PledgeItemRecord = PledgeRecord["items"][number];

/** The unit's own promises stand on nothing in the plan. */
export function isOwnItem(
  item: Pick<PledgeItemRecord, "targetId" | "criterionId" | "assignmentId">,
): boolean {
  return item.targetId === null && item.criterionId === null && item.assignmentId === null;
}

/** Whether anything has been promised under the item. */
export function isPromised({
  promised,
  promisedWords,
}: Pick<PledgeItemRecord, "promised" | "promisedWords">): boolean {
  return promised !== null || promisedWords !== "";
}
