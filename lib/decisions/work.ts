import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { isChairman } from "@/lib/campaigns/approval/policy";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { dueWords, findDecisionsDue } from "@/lib/decisions/due";
import { decisionsVisibleTo } from "@/lib/decisions/policy";
import { calendarDate } from "@/lib/text/dates";
import type { DecisionWorkItem } from "@/lib/workflow/work-item";

/**
 * What of decisions waits for this person: to decide and sign, to put right what was sent back, to number. Three queries.
 */
export async function listDecisionWork(actor: Actor, now: Date): Promise<DecisionWorkItem[]> {
  const { membershipId } = actor;
  const waiting: Prisma.DecisionWhereInput[] = [
    ...(hasRole(actor, "CHAIR")
      ? [
          {
            state: "SUBMITTED" as const,
            OR: [{ signerId: membershipId }, ...(isChairman(actor) ? [{ signerId: null }] : [])],
          },
        ]
      : []),
    ...(hasRole(actor, "OFFICE") ? [{ state: "RETURNED" as const }] : []),
    ...(hasRole(actor, "CLERK") ? [{ state: "SIGNED" as const }] : []),
  ];
  if (waiting.length === 0) return [];
  const found = await prisma.decision.findMany({
    where: { AND: [decisionsVisibleTo(actor), { isFromPaper: false, OR: waiting }] },
    select: { id: true, state: true, subject: true, movedAt: true, movedNote: true },
    orderBy: { movedAt: "asc" },
    take: 200,
  });
  const dues = await findDecisionsDue(
    actor,
    found.map(({ id }) => id),
  );
  return found.map(({ id, state, subject: title, movedAt, movedNote }) => {
    const due = dues.get(id);
    return {
      subject: { type: "decision", id, title },
      state: state === "SUBMITTED" ? "TO_DECIDE" : state === "RETURNED" ? "RETURNED" : "TO_NUMBER",
      since: movedAt,
      note: state === "RETURNED" ? movedNote : null,
      due: due ? dueWords(due, calendarDate(now)) : null,
      href: `/decisions/${id}${state === "SUBMITTED" ? "/decide" : state === "SIGNED" ? "/issue" : ""}`,
    };
  });
}
