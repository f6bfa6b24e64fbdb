import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listPlanWork } from "@/lib/campaigns/work";
import type { PlanState } from "@/lib/db/generated/enums";
import type { WorkList } from "@/lib/workflow/work-item";

/** "Việc cần làm": what waits for this person in every room, and what they wait for; the longest waiting first. */
export async function listWork(actor: Actor): Promise<WorkList<PlanState>> {
  const rooms = await Promise.all([listPlanWork(actor)]);
  return {
    mine: rooms.flatMap(({ mine }) => mine).sort(longestFirst),
    waiting: rooms.flatMap(({ waiting }) => waiting).sort(longestFirst),
  };
}

function longestFirst(one: { since: Date }, other: { since: Date }): number {
  return one.since.getTime() - other.since.getTime();
}
