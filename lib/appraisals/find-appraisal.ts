import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
import { listAllRules } from "@/lib/communes/rules-queries";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { nominationsAppraisedBy } from "@/lib/nominations/policy";
import { stageFields } from "@/lib/nominations/stage";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import {
  clockFactsOf,
  clockFields,
  evidenceFields,
  evidenceOf,
  rulesByDay,
} from "./appraisal-record";
import { checklistOf, skippedParts } from "./checklist";
import { clockOf, clockReach } from "./clock";

const person = { select: { position: true, user: { select: { name: true } } } } as const;

const fields = {
  ...stageFields,
  ...clockFields,
  ...evidenceFields,
  id: true,
  version: true,
  audience: true,
  name: true,
  honorific: true,
  post: true,
  place: true,
  isLeader: true,
  isClear: true,
  citation: true,
  peopleCount: true,
  advancedCount: true,
  womenCount: true,
  movedNote: true,
  movedAt: true,
  movedById: true,
  movedBy: person,
  recipientId: true,
  dossier: {
    select: {
      ...evidenceFields.dossier.select,
      ...clockFields.dossier.select,
      id: true,
      unitId: true,
      title: true,
      type: true,
      procedure: true,
      shortGround: true,
      achievedFrom: true,
      achievedTo: true,
      year: true,
      number: true,
      lateReason: true,
      unit: { select: { name: true } },
      campaign: { select: { title: true } },
    },
  },
  appraisal: {
    select: {
      findings: true,
      version: true,
      concludedAt: true,
      concludedBy: person,
      answers: { select: { item: true, answer: true, note: true }, take: 200 },
    },
  },
} satisfies Prisma.NominationSelect;

export type AppraisedNomination = Prisma.NominationGetPayload<{ select: typeof fields }>;

/**
 * A nomination as the office appraises it: the checklist of its award by the rules of the day the dossier was received,
 * what the dossier holds of it, and the clock; null for who appraises nothing, or of another commune.
 */
export async function readAppraisal(
  db: Tx | typeof prisma,
  actor: Actor,
  nominationId: string,
  now: Date,
) {
  const nomination = await db.nomination.findFirst({
    where: {
      AND: [{ id: nominationId }, { state: { not: "DRAFT" } }, nominationsAppraisedBy(actor)],
    },
    select: fields,
  });
  if (!nomination) return null;
  const { dossier, award, audience } = nomination;
  const ruleOf = rulesByDay(await listAllRules(actor, db));
  const rules = ruleOf(award, dossier.submittedAt, now);
  const evidence = evidenceOf(nomination);
  const { procedure } = dossier;
  return {
    nomination,
    rules,
    lines: rules ? checklistOf(rules, { procedure, audience }, evidence) : [],
    skipped: rules && procedure === "SHORT" ? skippedParts(rules) : [],
    clockFacts: clockFactsOf(nomination, rules),
  };
}

export type ReadAppraisal = NonNullable<Awaited<ReturnType<typeof readAppraisal>>>;

/** The same for its page, with the clock and the warnings; null as above. */
export async function findAppraisal(actor: Actor, nominationId: string, now: Date) {
  const found = await readAppraisal(prisma, actor, nominationId, now);
  if (!found) return null;
  const today = calendarDate(now);
  const { completeOn } = found.clockFacts;
  const exceptions = await listDayExceptions(
    prisma,
    actor.communeId,
    completeOn ?? today,
    shiftDay(today, clockReach),
  );
  const warnings = await findWarnings(actor, [nominationId], now);
  return {
    ...found,
    clock: clockOf(found.clockFacts, today, exceptions),
    completeOn: readDay(found.nomination.completeOn),
    warnings: warnings.get(nominationId) ?? [],
  };
}

export type FoundAppraisal = NonNullable<Awaited<ReturnType<typeof findAppraisal>>>;
