import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
import { listAllRules } from "@/lib/communes/rules-queries";
import { prisma } from "@/lib/db/client";
import { canAppraise, nominationsAppraisedBy } from "@/lib/nominations/policy";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import type { AppraisalWorkItem } from "@/lib/workflow/work-item";
import { clockFactsOf, clockFields, rulesByDay } from "./appraisal-record";
import { clockOf, clockReach } from "./clock";

const mostWaiting = 3000;

/** What waits to be appraised, a line for each dossier, with the nearest day of those in it. At most three queries. */
export async function listAppraisalWork(actor: Actor, now: Date): Promise<AppraisalWorkItem[]> {
  if (!canAppraise(actor).allowed) return [];
  const waiting = await prisma.nomination.findMany({
    where: { AND: [nominationsAppraisedBy(actor), { state: "SUBMITTED" }] },
    select: {
      id: true,
      dossierId: true,
      name: true,
      movedAt: true,
      ...clockFields,
      dossier: {
        select: { submittedAt: true, title: true, unit: { select: { name: true } } },
      },
    },
    orderBy: [{ completeOn: "asc" }, { id: "asc" }],
    take: mostWaiting,
  });
  const [first] = waiting;
  if (!first) return [];
  const today = calendarDate(now);
  const ruleOf = rulesByDay(await listAllRules(actor));
  const exceptions = await listDayExceptions(
    prisma,
    actor.communeId,
    calendarDate(first.completeOn ?? now),
    shiftDay(today, clockReach),
  );
  const timed = waiting.map((row) => {
    const rules = ruleOf(row.award, row.dossier.submittedAt, now);
    return { row, clock: clockOf(clockFactsOf(row, rules), today, exceptions) };
  });
  return [...Map.groupBy(timed, ({ row }) => row.dossierId)].flatMap(([dossierId, those]) => {
    const due = those
      .flatMap(({ clock }) => (clock?.how === "running" || clock?.how === "late" ? [clock] : []))
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn))[0];
    const row = those[0]?.row;
    if (!row) return [];
    const isLate = due?.how === "late";
    const [what, href] =
      those.length === 1
        ? [`Đề nghị khen ${row.name}`, `/nominations/${row.id}/appraisal`]
        : [`${those.length} đề nghị khen`, `/appraisals?dossier=${dossierId}`];
    return {
      subject: { type: "appraisal" as const, id: dossierId, title: row.dossier.title },
      state: isLate ? ("LATE" as const) : ("TO_APPRAISE" as const),
      since: isLate ? writeDay(due.dueOn) : row.movedAt,
      what: `${what} · ${row.dossier.unit.name}`,
      href,
      dueOn: due?.dueOn ?? null,
      workingDaysLeft: due?.how === "running" ? due.left : null,
    };
  });
}
