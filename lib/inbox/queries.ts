import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listCommentWork } from "@/lib/campaigns/comments/work";
import { listDutyWork, listQuestionWork } from "@/lib/campaigns/duties/work";
import { listPlanWork } from "@/lib/campaigns/work";
import type { PlanState } from "@/lib/db/generated/enums";
import type {
  CommentWorkItem,
  DutyWorkItem,
  QuestionWorkItem,
  WorkList,
} from "@/lib/workflow/work-item";

type OtherItem = CommentWorkItem | DutyWorkItem | QuestionWorkItem;

/** "Việc cần làm": what waits for this person in every room, and what they wait for; late ones, then the longest waiting first. */
export async function listWork(actor: Actor, now: Date): Promise<WorkList<PlanState, OtherItem>> {
  const [plans, comments, duties, questions] = await Promise.all([
    listPlanWork(actor, now),
    listCommentWork(actor),
    listDutyWork(actor, now),
    listQuestionWork(actor),
  ]);
  return {
    mine: [...plans.mine, ...comments, ...duties, ...questions].sort(lateFirst),
    waiting: plans.waiting.sort(longestFirst),
  };
}

type Waiting = { state: string; since: Date };

function lateFirst(one: Waiting, other: Waiting): number {
  return Number(other.state === "LATE") - Number(one.state === "LATE") || longestFirst(one, other);
}

function longestFirst(one: { since: Date }, other: { since: Date }): number {
  return one.since.getTime() - other.since.getTime();
}
