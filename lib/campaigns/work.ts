import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import type { WorkList } from "@/lib/workflow/work-item";
import { plansVisibleTo } from "./policy";
import { planStateLabels } from "./state";

/** Whose turn it is in each state; a state that waits for nobody is not here. */
const turns: Partial<Record<PlanState, Role>> = {
  DRAFT: "OFFICE",
  RETURNED: "OFFICE",
  SUBMITTED: "CHAIR",
  APPROVED: "CLERK",
  ISSUED: "OFFICE",
};

/** The plans that wait for this person, and those in other hands that this person's work depends on; the longest waiting first. */
export async function listPlanWork(actor: Actor): Promise<WorkList<PlanState>> {
  const plans = await prisma.plan.findMany({
    where: { AND: [plansVisibleTo(actor), { state: { in: waitingStates } }] },
    select: { id: true, title: true, state: true, movedAt: true, movedNote: true },
    orderBy: [{ movedAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const work: WorkList<PlanState> = { mine: [], waiting: [] };
  for (const { id, title, state, movedAt: since, movedNote: note } of plans) {
    const turn = turns[state];
    if (!turn) continue;
    const item = { subject: { type: "plan", id, title }, state, since, note } as const;
    if (hasRole(actor, turn)) work.mine.push(item);
    else if (hasRole(actor, "OFFICE")) work.waiting.push(item);
  }
  return work;
}

const waitingStates = Object.keys(planStateLabels).filter(isWaiting);

function isWaiting(state: string): state is PlanState {
  return state in turns;
}
