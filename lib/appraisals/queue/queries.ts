import "server-only";
import { clockFactsOf, clockFields, rulesByDay } from "@/lib/appraisals/appraisal-record";
import { type Clock, clockOf, clockReach } from "@/lib/appraisals/clock";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { listDayExceptions } from "@/lib/communes/queries";
import { listAllRules } from "@/lib/communes/rules-queries";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { canAppraise, nominationsAppraisedBy } from "@/lib/nominations/policy";
import { stageFields } from "@/lib/nominations/stage";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { type QueueFilter, type QueueState, queueStateKeys, queueStates } from "./filter";

export const queuePerPage = 50;
/** More than a commune ever has waiting at once. */
const mostWaiting = 3000;

const listed = {
  ...stageFields,
  ...clockFields,
  id: true,
  name: true,
  honorific: true,
  audience: true,
  movedAt: true,
  movedNote: true,
  dossierId: true,
  dossier: {
    select: {
      submittedAt: true,
      title: true,
      procedure: true,
      year: true,
      number: true,
      unit: { select: { name: true } },
      campaign: { select: { title: true } },
    },
  },
} satisfies Prisma.NominationSelect;

type Row = Prisma.NominationGetPayload<{ select: typeof listed }>;
export type QueuedNomination = Omit<Row, "suspensions"> & { clock: Clock | null };

type Queue = {
  rows: QueuedNomination[];
  total: number;
  counts: Record<QueueState, number>;
  /** Of those that wait, whatever else is asked. */
  late: number;
};

/**
 * What the office has to appraise, the nearest day first, and what came of the rest, the latest first: a page of what
 * fits the filter, and how many there are in each state. Throws FORBIDDEN. A fixed number of queries.
 */
export async function findQueue(actor: Actor, filter: QueueFilter, now: Date): Promise<Queue> {
  ensure(canAppraise(actor));
  const { communeId } = actor;
  const today = calendarDate(now);
  const visible = nominationsAppraisedBy(actor);
  const fits = {
    AND: [visible, { state: { not: "DRAFT" as const } }, await queueWhere(actor, filter, now)],
  };
  const groups = await prisma.nomination.groupBy({ by: ["state"], where: fits, _count: true });
  const countOf = (key: QueueState) =>
    groups
      .filter(({ state }) => queueStates[key].states.some((each) => each === state))
      .reduce((sum, { _count }) => sum + _count, 0);
  const counts = Object.fromEntries(queueStateKeys.map((key) => [key, countOf(key)])) as Record<
    QueueState,
    number
  >;
  const rules = await listAllRules(actor);
  const ruleOf = rulesByDay(rules);
  const waiting = await prisma.nomination.findMany({
    where: { AND: [fits, { state: "SUBMITTED" }] },
    select: { id: true, ...clockFields },
    orderBy: [{ completeOn: "asc" }, { id: "asc" }],
    take: mostWaiting,
  });
  const first = waiting[0]?.completeOn ?? now;
  const exceptions = await listDayExceptions(
    prisma,
    communeId,
    shiftDay(calendarDate(first), -clockReach),
    shiftDay(today, clockReach),
  );
  const clockAt = (row: Prisma.NominationGetPayload<{ select: typeof clockFields }>) =>
    clockOf(clockFactsOf(row, ruleOf(row.award, row.dossier.submittedAt, now)), today, exceptions);
  const timed = waiting
    .map((row) => ({ id: row.id, clock: clockAt(row) }))
    .sort((one, other) => dueOf(one.clock).localeCompare(dueOf(other.clock)));
  const late = timed.filter(({ clock }) => clock?.how === "late");
  const shown = filter.late ? late : timed;
  const from = (filter.page - 1) * queuePerPage;
  const isWaiting = filter.state === "waiting";
  const ids = shown.slice(from, from + queuePerPage).map(({ id }) => id);
  const rows = await prisma.nomination.findMany({
    where: isWaiting
      ? { AND: [fits, { id: { in: ids } }] }
      : { AND: [fits, { state: { in: [...queueStates[filter.state].states] } }] },
    select: listed,
    orderBy: [{ movedAt: "desc" }, { id: "desc" }],
    skip: isWaiting ? 0 : from,
    take: queuePerPage,
  });
  const clocked = rows.map(({ suspensions, ...row }) => ({
    ...row,
    clock: clockAt({ ...row, suspensions }),
  }));
  return {
    rows: isWaiting ? ids.flatMap((id) => clocked.find((row) => row.id === id) ?? []) : clocked,
    total: isWaiting ? shown.length : counts[filter.state],
    counts,
    late: late.length,
  };
}

const dueOf = (clock: Clock | null) => (clock && "dueOn" in clock ? clock.dueOn : "9999");

/** What a filter leaves, whatever the state: by campaign, unit with those it carries on, award, dossier, words. */
export async function queueWhere(
  { communeId }: Actor,
  { campaign, unit, award, dossier, q = "" }: Omit<QueueFilter, "state" | "page" | "late">,
  now: Date,
): Promise<Prisma.NominationWhereInput> {
  // Read whether asked for or not: as many queries for every address.
  const lives = await unitLives(prisma, communeId);
  const words = foldAccents(q).trim();
  const receipt = /^(?:dn\s*)?(?:so\s*)?(\d{1,6})\s*\/\s*(\d{4})$/u.exec(words);
  return {
    ...(award && { award }),
    ...(dossier && { dossierId: dossier }),
    dossier: {
      ...(campaign && { campaignId: campaign }),
      ...(unit && { unitId: { in: [...lineageOf(lives, unit, vietnamDay(now))] } }),
      ...(receipt && { number: Number(receipt[1]), year: Number(receipt[2]) }),
    },
    ...(words && !receipt && { recipient: { foldedName: { contains: words } } }),
  };
}
