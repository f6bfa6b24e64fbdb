import "server-only";
import { listConsultationWork } from "@/lib/appraisals/consultation/work";
import { listAppraisalWork } from "@/lib/appraisals/work";
import type { Actor } from "@/lib/auth/actor";
import { listCommentWork } from "@/lib/campaigns/comments/work";
import { listDutyWork, listQuestionWork } from "@/lib/campaigns/duties/work";
import { listPlanWork } from "@/lib/campaigns/work";
import { listCouncilWork } from "@/lib/council/work";
import type { PlanState } from "@/lib/db/generated/enums";
import { listDecisionWork } from "@/lib/decisions/work";
import { listNominationWork } from "@/lib/nominations/work";
import { listCampaignWork } from "@/lib/pledges/boards/work";
import { listCovenantWork } from "@/lib/pledges/covenants/work";
import { listPledgeWork } from "@/lib/pledges/pledge/work";
import { listReportWork } from "@/lib/pledges/reports/work";
import type {
  AppraisalWorkItem,
  CampaignWorkItem,
  CommentWorkItem,
  ConsultationWorkItem,
  CouncilWorkItem,
  DecisionWorkItem,
  DutyWorkItem,
  HandInWorkItem,
  QuestionWorkItem,
  WorkList,
} from "@/lib/workflow/work-item";

type OtherItem =
  | AppraisalWorkItem
  | CommentWorkItem
  | DutyWorkItem
  | QuestionWorkItem
  | HandInWorkItem
  | CampaignWorkItem
  | ConsultationWorkItem
  | CouncilWorkItem
  | DecisionWorkItem;

/**
 * "Việc cần làm": what waits for this person in every room, and what they wait for; late ones, then the longest waiting
 * first.
 */
export async function listWork(
  actor: Actor,
  now: Date,
): Promise<WorkList<PlanState, OtherItem, HandInWorkItem>> {
  const [
    plans,
    comments,
    duties,
    questions,
    pledges,
    covenants,
    reports,
    campaigns,
    nominations,
    appraisals,
    consultations,
    sessions,
    decisions,
  ] = await Promise.all([
    listPlanWork(actor, now),
    listCommentWork(actor),
    listDutyWork(actor, now),
    listQuestionWork(actor),
    listPledgeWork(actor, now),
    listCovenantWork(actor, now),
    listReportWork(actor, now),
    listCampaignWork(actor, now),
    listNominationWork(actor, now),
    listAppraisalWork(actor, now),
    listConsultationWork(actor, now),
    listCouncilWork(actor, now),
    listDecisionWork(actor, now),
  ]);
  return {
    mine: [
      ...plans.mine,
      ...comments,
      ...duties,
      ...questions,
      ...pledges.mine,
      ...covenants,
      ...reports.mine,
      ...campaigns,
      ...nominations.mine,
      ...appraisals,
      ...consultations,
      ...sessions,
      ...decisions,
    ].sort(lateFirst),
    waiting: [
      ...plans.waiting,
      ...pledges.waiting,
      ...reports.waiting,
      ...nominations.waiting,
    ].sort(longestFirst),
  };
}

type Waiting = { state: string; since: Date };

function lateFirst(one: Waiting, other: Waiting): number {
  return Number(other.state === "LATE") - Number(one.state === "LATE") || longestFirst(one, other);
}

function longestFirst(one: { since: Date }, other: { since: Date }): number {
  return one.since.getTime() - other.since.getTime();
}
