import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { milestoneKindLabels, partyRoleLabels } from "@/lib/campaigns/facts/labels";
import { periodOf } from "@/lib/campaigns/facts/queries";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { wholePublicPlans } from "@/lib/campaigns/publication/visible";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { type Duty, occurrenceDays } from "./duty";
import { stillInForce } from "./in-force";
import { meaning } from "./parties";
import { listDuties } from "./queries";
import { paperFields, paperOf } from "./rows";

/** One day in the calendar of a unit: what it owes by then, or a day of a campaign it takes part in. */
export type UnitDay = {
  /** What makes it this day and no other: the fact and the day. */
  key: string;
  day: CalendarDate;
  title: string;
  /** Its role, or what kind of day it is; and the number of the paper. */
  detail: string;
  /** The duty it belongs to; null for a day of a campaign. */
  assignmentId: string | null;
  isDone: boolean;
  isLate: boolean;
};

type Span = { from: CalendarDate; to: CalendarDate };

/** The days of the person's unit in a span, in order. A fixed number of queries. */
export async function listUnitDays(actor: Actor, span: Span, now: Date): Promise<UnitDay[]> {
  const [duties, milestones] = await Promise.all([
    listDuties(actor, now),
    listMilestones(actor, span, now),
  ]);
  return [...duties.flatMap((duty) => daysOf(duty, span)), ...milestones]
    .filter(({ day }) => day >= span.from && day <= span.to)
    .sort((one, other) => `${one.day} ${one.key}`.localeCompare(`${other.day} ${other.key}`));
}

function daysOf(duty: Duty, { to }: Span): UnitDay[] {
  const { assignmentId, task: title, role, paper, when, times, period } = duty;
  const days = when.dueOn ? [when.dueOn] : occurrenceDays(when, period, paper.issuedOn, to);
  return days.map((day) => {
    const time = times.find(({ dueOn }) => dueOn === day);
    return {
      key: `${assignmentId}-${day}`,
      day,
      title,
      detail: `${partyRoleLabels[role]} · Văn bản số ${paper.number}`,
      assignmentId,
      isDone: Boolean(time?.done),
      isLate: time?.isLate ?? false,
    };
  });
}

async function listMilestones(actor: Actor, { to }: Span, now: Date): Promise<UnitDay[]> {
  const own = await findOwnUnit(prisma, actor, now);
  if (!own) return [];
  const holding = await stillInForce(prisma, actor);
  const rows = await prisma.milestone.findMany({
    where: {
      AND: [
        holding,
        {
          OR: [
            { plan: { assignments: { some: { parties: { some: meaning(own, now) } } } } },
            // A day of a plan that keeps parts back may belong to one of them.
            { plan: { AND: [plansVisibleTo(actor), wholePublicPlans] } },
          ],
        },
      ],
    },
    select: {
      id: true,
      kind: true,
      title: true,
      dueOn: true,
      recurrence: true,
      recurrenceDay: true,
      recurrenceMonth: true,
      plan: { select: paperFields },
    },
    orderBy: { id: "asc" },
    take: 1000,
  });
  return rows.flatMap(({ id, kind, title, plan, dueOn, ...rest }) => {
    const when = { dueOn: readDay(dueOn), ...rest };
    const { number, issuedOn } = paperOf(plan);
    const days = when.dueOn
      ? [when.dueOn]
      : occurrenceDays(when, periodOf(plan.campaign), issuedOn, to);
    return days.map((day) => ({
      key: `${id}-${day}`,
      day,
      title,
      detail: `${milestoneKindLabels[kind]} · Văn bản số ${number}`,
      assignmentId: null,
      isDone: false,
      isLate: false,
    }));
  });
}
