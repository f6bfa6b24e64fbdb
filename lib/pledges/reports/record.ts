import type { Prisma } from "@/lib/db/generated/client";

/** A report with everything that stands on it, as pages and papers read it. */

const person = { select: { position: true, user: { select: { name: true } } } } as const;

const lineFields = {
  id: true,
  itemId: true,
  targetId: true,
  value: true,
  words: true,
  item: {
    select: {
      targetId: true,
      indicator: true,
      measure: true,
      comparison: true,
      accumulation: true,
      baseline: true,
      promised: true,
      promisedWords: true,
      dueOn: true,
      pledge: { select: { id: true, unitId: true, state: true, unit: { select: { name: true } } } },
    },
  },
  target: { select: { indicator: true, measure: true, comparison: true } },
  corrections: {
    select: {
      id: true,
      state: true,
      earlierValue: true,
      earlierWords: true,
      value: true,
      words: true,
      reason: true,
      askedBy: person,
      askedAt: true,
      decidedBy: person,
      decidedAt: true,
      decisionNote: true,
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: 100,
  },
} satisfies Prisma.ReportLineSelect;

export const reportFields = {
  id: true,
  campaignId: true,
  unitId: true,
  pledgeId: true,
  period: true,
  state: true,
  results: true,
  difficulties: true,
  proposals: true,
  lateReason: true,
  isFromPaper: true,
  paperNote: true,
  fromFile: true,
  year: true,
  number: true,
  version: true,
  createdBy: person,
  createdAt: true,
  savedAt: true,
  submittedBy: person,
  submittedAt: true,
  movedBy: person,
  movedAt: true,
  movedNote: true,
  unit: { select: { name: true, kind: true } },
  campaign: { select: { title: true, slug: true, state: true } },
  lines: { select: lineFields, orderBy: [{ position: "asc" }, { id: "asc" }], take: 2000 },
  photos: {
    select: { id: true, kind: true, caption: true, width: true, height: true },
    orderBy: { id: "asc" },
    take: 50,
  },
} satisfies Prisma.ProgressReportSelect;

export type ReportRecord = Prisma.ProgressReportGetPayload<{ select: typeof reportFields }>;
export type LineRecord = ReportRecord["lines"][number];
