import type { Prisma } from "@/lib/db/generated/client";
import { stageFields } from "./stage";

/** A nomination with everything that stands on it, as pages, papers and commands read it. */

const person = { select: { position: true, user: { select: { name: true } } } } as const;

export const dossierHeadFields = {
  id: true,
  unitId: true,
  type: true,
  procedure: true,
  shortGround: true,
  campaignId: true,
  title: true,
  achievedFrom: true,
  achievedTo: true,
  paperNumber: true,
  paperOn: true,
  signerName: true,
  signerPost: true,
  lateReason: true,
  isFromPaper: true,
  paperNote: true,
  year: true,
  number: true,
  submittedById: true,
  submittedBy: person,
  submittedAt: true,
  version: true,
  createdAt: true,
  createdBy: person,
  unit: { select: { name: true, kind: true } },
  campaign: { select: { title: true, slug: true, state: true } },
} satisfies Prisma.DossierSelect;

const pointFields = {
  id: true,
  position: true,
  criterionId: true,
  itemId: true,
  item: { select: { pledgeId: true } },
  heading: true,
  words: true,
  figure: true,
} satisfies Prisma.NominationPointSelect;

export const nominationFields = {
  ...stageFields,
  id: true,
  dossierId: true,
  position: true,
  award: true,
  recipientId: true,
  audience: true,
  name: true,
  honorific: true,
  post: true,
  place: true,
  isLeader: true,
  category: true,
  field: true,
  citation: true,
  story: true,
  peopleCount: true,
  advancedCount: true,
  womenCount: true,
  votesFor: true,
  votesAgainst: true,
  isClear: true,
  completeOn: true,
  version: true,
  createdAt: true,
  movedById: true,
  movedBy: person,
  movedAt: true,
  movedNote: true,
  recipient: {
    select: {
      id: true,
      kind: true,
      name: true,
      mark: true,
      isWoman: true,
      unitId: true,
      unit: { select: { name: true } },
    },
  },
  points: { select: pointFields, orderBy: [{ position: "asc" }, { id: "asc" }], take: 500 },
  appraisal: { select: { concludedAt: true } },
} satisfies Prisma.NominationSelect;

export const meetingFields = {
  heldOn: true,
  beganAt: true,
  endedAt: true,
  place: true,
  calledCount: true,
  presentCount: true,
  chairName: true,
  secretaryName: true,
  notes: true,
} satisfies Prisma.UnitMeetingSelect;

export type DossierHead = Prisma.DossierGetPayload<{ select: typeof dossierHeadFields }>;
export type NominationRecord = Prisma.NominationGetPayload<{ select: typeof nominationFields }>;
export type MeetingRecord = Prisma.UnitMeetingGetPayload<{ select: typeof meetingFields }>;
