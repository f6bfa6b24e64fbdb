import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import type { WorkItem, WorkList } from "@/lib/workflow/work-item";
import { plansVisibleTo } from "./policy";
import { type PlanEvent, planMachine, planStateLabels } from "./state";

/** Whose turn it is in each state, and what they are to do; a state that waits for nobody is not here. */
const turns: Partial<Record<PlanState, { role: Role; holder: string; event: PlanEvent }>> = {
  DRAFT: { role: "OFFICE", holder: "Thường trực thi đua", event: "submit" },
  RETURNED: { role: "OFFICE", holder: "Thường trực thi đua", event: "submit" },
  SUBMITTED: { role: "CHAIR", holder: "Chủ tịch", event: "approve" },
  APPROVED: { role: "CLERK", holder: "Văn thư", event: "issue" },
  ISSUED: { role: "OFFICE", holder: "Thường trực thi đua", event: "publish" },
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
  for (const plan of plans) {
    const turn = turns[plan.state];
    if (!turn) continue;
    if (hasRole(actor, turn.role)) work.mine.push(workItem(plan, turn));
    else if (hasRole(actor, "OFFICE")) work.waiting.push(workItem(plan, turn));
  }
  return work;
}

const waitingStates = Object.keys(planStateLabels).filter(isWaiting);

function isWaiting(state: string): state is PlanState {
  return state in turns;
}

type Waiting = {
  id: string;
  title: string;
  state: PlanState;
  movedAt: Date;
  movedNote: string | null;
};

function workItem(
  { id, title, state, movedAt, movedNote }: Waiting,
  { holder, event }: { holder: string; event: PlanEvent },
): WorkItem<PlanState> {
  return {
    key: `plan ${id}`,
    task: planMachine[event].label,
    subject: { type: "plan", id, title },
    state,
    holder,
    since: movedAt,
    note: movedNote,
  };
}
