import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isAwardKey } from "@/lib/nominations/awards/catalogue";
import { findAllAwardRules } from "@/lib/nominations/awards/rules";
import { canAppraise, nominationsAppraisedBy } from "@/lib/nominations/policy";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { type DayCount, dayCountOf } from "./days";
import { consultationRule } from "./rule";

/** As many as one list may hold. */
const mostCandidates = 500;

/** Eligible; or shown before, taken off, and still to be shown again (suspended and resumed). */
const ready = {
  OR: [
    { state: "ELIGIBLE" },
    { state: "IN_CONSULTATION", consultations: { none: { removedAt: null } } },
  ],
} satisfies Prisma.NominationWhereInput;

/** The nominations that may be shown for opinions, each with the rule that asks for it; all, or those of the ids. */
export async function listConsultableIn(
  db: Tx | typeof prisma,
  actor: Actor,
  now: Date,
  ids?: readonly string[],
) {
  if (!canAppraise(actor).allowed) return [];
  const rows = await db.nomination.findMany({
    where: {
      AND: [nominationsAppraisedBy(actor), ready, ...(ids ? [{ id: { in: [...ids] } }] : [])],
    },
    select: {
      id: true,
      state: true,
      award: true,
      audience: true,
      honorific: true,
      name: true,
      citation: true,
      dossier: { select: { procedure: true, unit: { select: { name: true } } } },
      consultations: {
        where: { removedAt: null, consultation: { concludedAt: { not: null } } },
        select: { consultation: { select: { closesOn: true } } },
        orderBy: { consultation: { concludedAt: "desc" } },
        take: 1,
      },
    },
    orderBy: [{ award: "asc" }, { dossierId: "asc" }, { position: "asc" }, { id: "asc" }],
    take: mostCandidates,
  });
  const rules = await findAllAwardRules(actor, now, db);
  return rows.map(({ consultations: [earlier], ...row }) => ({
    ...row,
    rule: consultationRule(isAwardKey(row.award) ? rules.get(row.award) : undefined),
    /** The last day of a list they were on before. */
    shownUntil: earlier ? formatDate(readDay(earlier.consultation.closesOn)) : null,
  }));
}

/** The same for the page on which they are chosen. Two queries. */
export function listConsultable(actor: Actor, now: Date) {
  return listConsultableIn(prisma, actor, now);
}

export type Consultable = Awaited<ReturnType<typeof listConsultableIn>>[number];

/** How the days of a list shown from this day on are counted. One query. */
export async function findDayCount(actor: Actor, now: Date): Promise<DayCount> {
  return dayCountOf(await listRulesInForce(actor, now));
}

/** Those a rule asks to be shown, and have not been. */
export function mustBeShown({ rule, dossier, shownUntil }: Consultable): boolean {
  return rule !== null && dossier.procedure === "FULL" && shownUntil === null;
}
