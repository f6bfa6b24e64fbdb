import { periodOf } from "@/lib/campaigns/facts/queries";
import type { Prisma } from "@/lib/db/generated/client";
import type { PartyRole } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { type Duty, type DutyPaper, type DutyRecord, dutyOf } from "./duty";

/** How duties are read from their rows. */

const named = { select: { user: { select: { name: true } } } } as const;

export const paperFields = {
  id: true,
  title: true,
  campaign: { select: { startsOn: true, endsOn: true } },
  frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
} satisfies Prisma.PlanSelect;

export const recordFields = {
  unitId: true,
  occurrence: true,
  receivedAt: true,
  receivedBy: named,
  doneAt: true,
  doneBy: named,
  doneNote: true,
} satisfies Prisma.DutySelect;

export const assignmentFields = {
  id: true,
  clauseId: true,
  task: true,
  dueOn: true,
  recurrence: true,
  recurrenceDay: true,
  recurrenceMonth: true,
  plan: { select: paperFields },
} satisfies Prisma.AssignmentSelect;

export const partyFields = {
  select: { role: true, unitId: true, unitKind: true },
  take: 200,
} as const;

type AssignmentRow = Prisma.AssignmentGetPayload<{ select: typeof assignmentFields }>;
type RecordRow = Prisma.DutyGetPayload<{ select: typeof recordFields }>;
type PaperRow = Prisma.PlanGetPayload<{ select: typeof paperFields }>;

export function dutyOfRow(
  { id: assignmentId, clauseId, task, plan, dueOn, ...rest }: AssignmentRow,
  role: PartyRole,
  records: readonly RecordRow[],
  today: CalendarDate,
): Duty {
  const { recurrence, recurrenceDay, recurrenceMonth } = rest;
  const when = { dueOn: readDay(dueOn), recurrence, recurrenceDay, recurrenceMonth };
  const period = periodOf(plan.campaign);
  return dutyOf(
    { assignmentId, clauseId, task, role, when, paper: paperOf(plan), period },
    records.map(recordOf),
    today,
  );
}

export function paperOf({ id: planId, title, frozenDocument }: PaperRow): DutyPaper {
  if (!frozenDocument) throw new Error(`Plan ${planId} gives duties without an issued paper.`);
  const { number, symbol, issuedOn } = frozenDocument;
  return { planId, title, number: `${twoDigits(number)}/${symbol}`, issuedOn: readDay(issuedOn) };
}

function recordOf({ receivedBy, doneBy, ...record }: RecordRow): DutyRecord {
  return {
    ...record,
    receivedBy: receivedBy?.user.name ?? "",
    doneBy: doneBy?.user.name ?? "",
  };
}
