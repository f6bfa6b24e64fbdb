import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/communes/heirs";
import type { Prisma } from "@/lib/db/generated/client";
import { awardName, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { isPartKey, type PartKey } from "@/lib/nominations/awards/parts";
import type { RuleBook } from "@/lib/nominations/awards/rule-book";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import { canAppraise } from "@/lib/nominations/policy";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { Achievement, NominationFacts } from "./facts";
import type { CampaignFacts } from "./gather-campaigns";
import type { NamedUnits } from "./gather-same";
import { quotasOf } from "./quota-use";

// What one nomination's own row, its campaign and its unit say for its warnings.

/** What the facts of a nomination are read from. */
export const factFields = {
  id: true,
  createdAt: true,
  completeOn: true,
  dossierId: true,
  state: true,
  award: true,
  name: true,
  audience: true,
  isLeader: true,
  isClear: true,
  citation: true,
  story: true,
  peopleCount: true,
  advancedCount: true,
  votesFor: true,
  recipient: { select: { id: true, kind: true, name: true, unitId: true } },
  points: { select: { id: true }, take: 1 },
  files: { select: { part: true }, take: 100 },
  consultations: {
    where: { removedAt: null, consultation: { concludedAt: { not: null } } },
    select: { consultationId: true },
    take: 1,
  },
  // Of whatever list, taken off it or not.
  opinions: {
    where: { outcome: "UPHELD" },
    select: {
      id: true,
      year: true,
      number: true,
      consultation: { select: { id: true, basis: true } },
    },
    orderBy: { number: "asc" },
    take: 100,
  },
  dossier: {
    select: {
      type: true,
      procedure: true,
      campaignId: true,
      campaign: { select: { title: true } },
      unitId: true,
      unit: { select: { name: true, kind: true } },
      achievedFrom: true,
      achievedTo: true,
      submittedAt: true,
      lateReason: true,
      isFromPaper: true,
      meeting: { select: { heldOn: true } },
      files: { where: { nominationId: null }, select: { part: true }, take: 100 },
    },
  },
} satisfies Prisma.NominationSelect;

type FactRow = Prisma.NominationGetPayload<{ select: typeof factFields }>;

export function ofNomination(row: FactRow, book: RuleBook) {
  const award = isAwardKey(row.award) ? row.award : null;
  const { dossier } = row;
  const achievement: Achievement = {
    award: row.award,
    type: dossier.type,
    campaignId: dossier.campaignId,
    from: readDay(dossier.achievedFrom),
    to: readDay(dossier.achievedTo),
  };
  return {
    award,
    awardName: awardName(row.award),
    achievement,
    nomination: row,
    rules: (award && book.awards.get(award)) ?? null,
    common: book.nomination,
    parts: partsOf(row),
  };
}

export function dossierFacts({ dossier }: FactRow) {
  return {
    procedure: dossier.procedure,
    unitName: dossier.unit.name,
    campaignTitle: dossier.campaign?.title ?? null,
    lateReason: dossier.lateReason,
    meetingOn: readDay(dossier.meeting?.heldOn ?? null),
  };
}

/** The papers that are there: what is written in the portal becomes one of its own papers, the rest are files. */
function partsOf({
  dossier,
  files,
  story,
  points,
  votesFor,
  consultations,
}: FactRow): Set<PartKey> {
  const parts = new Set([...files, ...dossier.files].map(({ part }) => part).filter(isPartKey));
  // A dossier entered from paper has its tờ trình on paper: among the files, under whatever name.
  if (!dossier.isFromPaper || dossier.files.length > 0) parts.add("request");
  if (story !== "" || points.length > 0) parts.add("report");
  if (dossier.meeting) parts.add("minutes");
  if (votesFor !== null) parts.add("vote-result");
  if (consultations.length > 0) parts.add("opinions");
  return parts;
}

export function ofCampaign(
  row: FactRow,
  campaigns: CampaignFacts,
  { units, submittedOn, now }: { units: NamedUnits; submittedOn: CalendarDate | null; now: Date },
): Pick<NominationFacts, "quotas" | "hasPledge" | "dueOn"> {
  const { dossier, dossierId, award, audience } = row;
  const { campaignId } = dossier;
  if (campaignId === null) return { quotas: [], hasPledge: null, dueOn: null };
  const demands = campaigns.demands.get(campaignId);
  const unitId = heirOf(units, dossier.unitId, vietnamDay(now));
  const unitKind = units.get(unitId)?.kind ?? null;
  const days = (demands?.milestones ?? [])
    .flatMap(({ content }) =>
      content.milestone === "NOMINATION_DUE" && content.dueOn !== null ? [content.dueOn] : [],
    )
    .sort();
  const day = submittedOn ?? calendarDate(now);
  return {
    quotas: isAwardKey(award)
      ? quotasOf({ campaignId, dossierId, award, audience, unitId, unitKind }, campaigns)
      : [],
    hasPledge: demands?.participants.has(unitId)
      ? campaigns.pledged.has(`${campaignId} ${unitId}`)
      : null,
    dueOn: days.find((due) => due >= day) ?? days.at(-1) ?? null,
  };
}

export function upheldOf(actor: Actor, { opinions }: FactRow): NominationFacts["upheld"] {
  return opinions.map(({ id, consultation, ...opinion }) => ({
    id,
    number: opinionNumber(opinion),
    basis: consultation.basis,
    href: canAppraise(actor).allowed ? `/consultations/${consultation.id}/opinions/${id}` : null,
  }));
}

export function endedUnitOf(
  { recipient }: FactRow,
  units: NamedUnits,
  now: Date,
): NominationFacts["endedUnit"] {
  const isGroup = recipient.kind === "COLLECTIVE" || recipient.kind === "ENTERPRISE";
  const unit = recipient.unitId === null ? undefined : units.get(recipient.unitId);
  if (!isGroup || !unit?.validTo || unit.validTo >= vietnamDay(now)) return null;
  const heir = units.get(heirOf(units, unit.id, vietnamDay(now)));
  return {
    name: unit.name,
    on: readDay(unit.validTo),
    heirName: heir && heir.id !== unit.id ? heir.name : null,
  };
}
