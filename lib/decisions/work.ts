import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { isChairman } from "@/lib/campaigns/approval/policy";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DecisionState } from "@/lib/db/generated/enums";
import { dueWords, findDecisionsDue } from "@/lib/decisions/due";
import { decisionsVisibleTo } from "@/lib/decisions/policy";
import { awardsOfKind, readyNominations } from "@/lib/decisions/proposal/available";
import { calendarDate } from "@/lib/text/dates";
import type { DecisionWorkItem } from "@/lib/workflow/work-item";

/**
 * What of decisions waits for this person: to draw up, to finish and submit, to decide and sign, to put right what was
 * sent back, to number. A fixed number of queries.
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
    ...(hasRole(actor, "OFFICE")
      ? [{ state: { in: ["DRAFT" as const, "RETURNED" as const] } }]
      : []),
    ...(hasRole(actor, "CLERK") ? [{ state: "SIGNED" as const }] : []),
  ];
  if (waiting.length === 0) return [];
  const found = await prisma.decision.findMany({
    where: { AND: [decisionsVisibleTo(actor), { OR: waiting }] },
    select: { id: true, state: true, subject: true, movedAt: true, movedNote: true },
    orderBy: [{ movedAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const [dues, toPropose] = await Promise.all([
    findDecisionsDue(
      actor,
      found.map(({ id }) => id),
    ),
    hasRole(actor, "OFFICE") ? listToPropose(actor, now) : [],
  ]);
  const begun = found.map(({ id, state, subject: title, movedAt, movedNote }) => {
    const due = dues.get(id);
    return {
      subject: { type: "decision" as const, id, title },
      state: workStates[state] ?? "TO_NUMBER",
      since: movedAt,
      note: state === "RETURNED" ? movedNote : null,
      due: due ? dueWords(due, calendarDate(now)) : null,
      href: `/decisions/${id}${state === "SUBMITTED" ? "/decide" : state === "SIGNED" ? "/issue" : ""}`,
    };
  });
  return [...toPropose, ...begun];
}

const workStates: Partial<Record<DecisionState, DecisionWorkItem["state"]>> = {
  DRAFT: "DRAFT",
  RETURNED: "RETURNED",
  SUBMITTED: "TO_DECIDE",
};

/** Nominations on which the Council has spoken and that no decision takes up: one line for each kind of paper. */
async function listToPropose(actor: Actor, now: Date): Promise<DecisionWorkItem[]> {
  const { communeId } = actor;
  const waiting = await Promise.all(
    (["AWARD", "HIGHER"] as const).map(async (kind) => {
      const award = { in: await awardsOfKind(actor, kind, now) };
      const found = await prisma.nomination.aggregate({
        where: { AND: [{ communeId, award }, readyNominations] },
        _count: true,
        _min: { movedAt: true },
      });
      return { kind, count: found._count, since: found._min.movedAt };
    }),
  );
  return waiting.flatMap(({ kind, count, since }) => {
    if (count === 0 || since === null) return [];
    const what = kind === "AWARD" ? "chờ lập quyết định" : "chờ lập tờ trình cấp trên";
    return [
      {
        subject: {
          type: "decision" as const,
          id: `new-${kind}`,
          title: `${count} đề nghị ${what}`,
        },
        state: "TO_PROPOSE" as const,
        since,
        note: null,
        due: null,
        href: `/decisions/new?kind=${kind}`,
      },
    ];
  });
}
