import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/communes/heirs";
import { inForceOn } from "@/lib/communes/rules-in-force";
import { listAllRules } from "@/lib/communes/rules-queries";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { awardName, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { isPartKey, type PartKey } from "@/lib/nominations/awards/parts";
import { type RuleBook, ruleBookOf } from "@/lib/nominations/awards/rule-book";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import {
  canAppraise,
  nominationsAppraisedBy,
  nominationsVisibleTo,
} from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { Achievement, NominationFacts } from "./facts";
import { type CampaignFacts, gatherCampaigns } from "./gather-campaigns";
import { gatherHeld, gatherPending, gatherSame, type NamedUnits } from "./gather-same";
import { quotasOf } from "./quota-use";

type Db = Tx | typeof prisma;

const nominationFields = {
  id: true,
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

type Row = Prisma.NominationGetPayload<{ select: typeof nominationFields }>;

/**
 * What warnings are made from, of those of these nominations that the person sees: as many queries for one as for thirty.
 * Others' nominations count and are named only where the person sees them.
 */
export async function gatherFacts(
  db: Db,
  actor: Actor,
  nominationIds: readonly string[],
  now: Date,
): Promise<Map<string, NominationFacts>> {
  const { communeId } = actor;
  const sight = await findSight(db, actor, now);
  const seen = { OR: [nominationsVisibleTo(actor, sight), nominationsAppraisedBy(actor)] };
  const rows = await db.nomination.findMany({
    where: { AND: [{ communeId, id: { in: [...nominationIds] } }, seen] },
    select: nominationFields,
    take: nominationIds.length,
  });
  if (rows.length === 0) return new Map();
  const units = await namedUnits(db, actor);
  const rules = await listAllRules(actor, db);
  const recipients = [...new Map(rows.map(({ recipient }) => [recipient.id, recipient])).values()];
  const same = await gatherSame(db, actor, recipients, units, vietnamDay(now));
  const recipientIds = [...new Set([...same.values()].flatMap((each) => [...each.keys()]))];
  const dossierIds = [...new Set(rows.map(({ dossierId }) => dossierId))];
  const held = await gatherHeld(db, actor, recipientIds);
  const pending = await gatherPending(db, actor, seen, { recipientIds, dossierIds });
  const persons = await personsOf(db, actor, seen, dossierIds);
  const campaignIds = [...new Set(rows.flatMap(({ dossier }) => dossier.campaignId ?? []))];
  const campaigns = await gatherCampaigns(db, actor, campaignIds, { seen, units, now });
  const books = new Map<CalendarDate, RuleBook>();
  const bookOn = (day: CalendarDate) => {
    const book = books.get(day) ?? ruleBookOf(inForceOn(rules, day));
    books.set(day, book);
    return book;
  };
  return new Map(
    rows.map((row) => {
      const submittedOn = row.dossier.submittedAt && calendarDate(row.dossier.submittedAt);
      const today = calendarDate(now);
      // Of the day the dossier was received (DOMAIN §1).
      const book = bookOn(submittedOn ?? today);
      const identities = [...(same.get(row.recipient.id) ?? [])];
      const facts: NominationFacts = {
        today,
        ...ofNomination(row, book),
        dossier: { ...dossierFacts(row), submittedOn },
        held: identities.flatMap(([id, identity]) =>
          (held.get(id) ?? [])
            .filter(({ nominationId }) => nominationId !== row.id)
            .map((award) => ({ ...award, identity })),
        ),
        pending: identities.flatMap(([id, identity]) =>
          (pending.get(id) ?? [])
            .filter(({ nominationId }) => nominationId !== row.id)
            .filter(({ isDraft, dossierId }) => !isDraft || dossierId === row.dossierId)
            .map((other) => ({ ...other, identity })),
        ),
        ...ofCampaign(row, campaigns, { units, submittedOn, now }),
        upheld: upheldOf(actor, row),
        endedUnit: endedUnitOf(row, units, now),
        persons: persons.get(row.dossierId) ?? { total: 0, leaders: 0 },
      };
      return [row.id, facts] as const;
    }),
  );
}

function ofNomination(row: Row, book: RuleBook) {
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

function dossierFacts({ dossier }: Row) {
  return {
    procedure: dossier.procedure,
    unitName: dossier.unit.name,
    campaignTitle: dossier.campaign?.title ?? null,
    lateReason: dossier.lateReason,
    meetingOn: readDay(dossier.meeting?.heldOn ?? null),
  };
}

/** The papers that are there: what is written in the portal becomes one of its own papers, the rest are files. */
function partsOf({ dossier, files, story, points, votesFor, consultations }: Row): Set<PartKey> {
  const parts = new Set([...files, ...dossier.files].map(({ part }) => part).filter(isPartKey));
  // A dossier entered from paper has its tờ trình on paper: among the files, under whatever name.
  if (!dossier.isFromPaper || dossier.files.length > 0) parts.add("request");
  if (story !== "" || points.length > 0) parts.add("report");
  if (dossier.meeting) parts.add("minutes");
  if (votesFor !== null) parts.add("vote-result");
  if (consultations.length > 0) parts.add("opinions");
  return parts;
}

function ofCampaign(
  row: Row,
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

function upheldOf(actor: Actor, { opinions }: Row): NominationFacts["upheld"] {
  return opinions.map(({ id, consultation, ...opinion }) => ({
    id,
    number: opinionNumber(opinion),
    basis: consultation.basis,
    href: canAppraise(actor).allowed ? `/consultations/${consultation.id}/opinions/${id}` : null,
  }));
}

function endedUnitOf(
  { recipient }: Row,
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

async function namedUnits(db: Db, { communeId }: Actor): Promise<NamedUnits> {
  const units = await db.unit.findMany({
    where: { communeId },
    select: { id: true, kind: true, name: true, validTo: true, successorId: true },
    take: 2000,
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** Of each dossier the persons nominated, and the leaders among them. */
async function personsOf(
  db: Db,
  { communeId }: Actor,
  seen: Prisma.NominationWhereInput,
  dossierIds: readonly string[],
) {
  const groups = await db.nomination.groupBy({
    by: ["dossierId", "isLeader"],
    where: {
      AND: [{ communeId, dossierId: { in: [...dossierIds] } }, seen],
      audience: "PERSON",
      state: { notIn: ["WITHDRAWN", "INELIGIBLE", "REJECTED"] },
    },
    _count: { _all: true },
  });
  const persons = new Map<string, { total: number; leaders: number }>();
  for (const { dossierId, isLeader, _count } of groups) {
    const { total, leaders } = persons.get(dossierId) ?? { total: 0, leaders: 0 };
    const count = _count._all;
    persons.set(dossierId, { total: total + count, leaders: leaders + (isLeader ? count : 0) });
  }
  return persons;
}
