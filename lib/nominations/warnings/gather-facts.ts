import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inForceOn } from "@/lib/communes/rules-in-force";
import { listAllRules } from "@/lib/communes/rules-queries";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type RuleBook, ruleBookOf } from "@/lib/nominations/awards/rule-book";
import { nominationsAppraisedBy, nominationsVisibleTo } from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { NominationFacts } from "./facts";
import {
  dossierFacts,
  endedUnitOf,
  factFields,
  ofCampaign,
  ofNomination,
  upheldOf,
} from "./facts-of-row";
import { gatherCampaigns } from "./gather-campaigns";
import { gatherHeld, gatherPending, gatherSame, type NamedUnits } from "./gather-same";

type Db = Tx | typeof prisma;

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
    select: factFields,
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
      const { submittedAt } = row.dossier;
      const today = calendarDate(now);
      // Of the day the dossier was received (DOMAIN §1).
      const book = bookOn(submittedAt ? calendarDate(submittedAt) : today);
      // Who was put forward after that came with a later hand-in.
      const isAdded = submittedAt !== null && row.createdAt > submittedAt;
      const submittedOn = isAdded
        ? readDay(row.completeOn)
        : submittedAt && calendarDate(submittedAt);
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
