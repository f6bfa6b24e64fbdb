import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listCommentWork } from "@/lib/campaigns/comments/work";
import { listPlanWork } from "@/lib/campaigns/work";
import type { PlanState } from "@/lib/db/generated/enums";
import type { CommentWorkItem, WorkList } from "@/lib/workflow/work-item";

/** "Việc cần làm": what waits for this person in every room, and what they wait for; the longest waiting first. */
export async function listWork(actor: Actor): Promise<WorkList<PlanState, CommentWorkItem>> {
  const [plans, comments] = await Promise.all([listPlanWork(actor), listCommentWork(actor)]);
  return {
    mine: [...plans.mine, ...comments].sort(longestFirst),
    waiting: plans.waiting.sort(longestFirst),
  };
}

function longestFirst(one: { since: Date }, other: { since: Date }): number {
  return one.since.getTime() - other.since.getTime();
}
