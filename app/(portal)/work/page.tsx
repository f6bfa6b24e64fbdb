import type { Metadata } from "next";
import { AppraisalStatus } from "@/components/appraisals/appraisal-status";
import { DutyStatus } from "@/components/campaigns/duties/duty-status";
import { NewPlanLink } from "@/components/campaigns/new-plan-link";
import { PlanStatus } from "@/components/campaigns/plan-status";
import { Flash } from "@/components/layout/flash";
import { SecondFactorNotice } from "@/components/layout/second-factor-notice";
import { HandInStatus } from "@/components/pledges/hand-in-status";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { listWork } from "@/lib/inbox/queries";
import { findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate, formatMoment } from "@/lib/text/dates";
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
} from "@/lib/workflow/work-item";

export const metadata: Metadata = { title: "Việc cần làm" };

export default async function WorkPage() {
  const actor = await requireActor();
  const now = new Date();
  const { mine, waiting } = await listWork(actor, now);
  const duty = await findSecondFactorDuty(actor, now);
  const mayDraft = canCreatePlan(actor).allowed;
  return (
    <>
      <PageHeading
        title={mine.length > 0 ? `Việc cần làm (${mine.length})` : "Việc cần làm"}
        actions={mayDraft && <NewPlanLink />}
      />
      <Flash />
      <SecondFactorNotice duty={duty} />
      {mine.length > 0 ? (
        <WorkTasks items={mine} />
      ) : (
        <EmptyState
          title="Không có việc nào đang chờ."
          action={hasRole(actor, "ADMIN") && <Link href="/settings">Mở phần Quản trị</Link>}
        >
          Việc nào đến lượt {actor.name} sẽ hiện ở đây.
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title">Đang chờ người khác ({waiting.length})</h2>
          <WorkTasks items={waiting} />
        </section>
      )}
    </>
  );
}

type WorkList = Awaited<ReturnType<typeof listWork>>;
type Work = (WorkList["mine"] | WorkList["waiting"])[number][];

function WorkTasks({ items }: { items: Work }) {
  return <TaskList tasks={items.map(taskOf)} />;
}

function taskOf(item: Work[number]) {
  const { title } = item.subject;
  if (isComment(item)) {
    const { subject, state, since, by, note } = item;
    return {
      title,
      href: `/plans/${subject.planId}/comments/${subject.id}`,
      sendsOn: true,
      hint: `${by}: ${note}`,
      status: (
        <StatusTag tone="information" detail={`từ ${formatMoment(since)}`}>
          {state === "MENTIONED" ? "Ý kiến cần xem" : "Có trả lời"}
        </StatusTag>
      ),
    };
  }
  if (isQuestion(item)) {
    const { subject, since, by, note } = item;
    return {
      title,
      href: `/duties/${subject.id}`,
      hint: `${by} hỏi: ${note}`,
      status: (
        <StatusTag tone="information" detail={`từ ${formatMoment(since)}`}>
          Câu hỏi chờ trả lời
        </StatusTag>
      ),
    };
  }
  if (isDuty(item)) {
    const { subject, state, note, dueOn, workingDaysLeft } = item;
    const received = state === "GIVEN" ? null : { by: "", at: item.since };
    const duty = { isDone: false, isLate: state === "LATE", received, dueOn, workingDaysLeft };
    return {
      title,
      href: `/duties/${subject.id}`,
      hint: `Việc của đơn vị · ${note}`,
      status: <DutyStatus duty={duty} />,
    };
  }
  if (isHandIn(item)) {
    const { href, what, note } = item;
    // Of one campaign several things may wait: what to do names the row, not the campaign.
    const [name, of] = ofCampaign.includes(item.subject.type) ? [what, title] : [title, what];
    return {
      title: name,
      href,
      hint: note ? `${of} · Cần bổ sung: ${note}` : of,
      status: <HandInStatus item={item} />,
    };
  }
  if (isAppraisal(item)) {
    const { href, what } = item;
    return { title, href, hint: what, status: <AppraisalStatus item={item} /> };
  }
  if (isCampaign(item)) {
    const { href, note, state, since } = item;
    return {
      title: note,
      href,
      hint: title,
      status: (
        <StatusTag tone="attention" detail={`từ ${formatDate(since)}`}>
          {state === "LATE" ? "Đơn vị quá hạn" : "Chờ kết thúc"}
        </StatusTag>
      ),
    };
  }
  if (isSession(item)) {
    const { href, note, state, since } = item;
    return {
      title,
      href,
      hint: note,
      status: (
        <StatusTag tone="waiting" detail={`từ ${formatMoment(since)}`}>
          {sessionWork[state]}
        </StatusTag>
      ),
    };
  }
  if (isConsultation(item)) {
    const { href, note, state, since } = item;
    return {
      title,
      href,
      hint: note,
      status: (
        <StatusTag tone="attention" detail={`từ ${formatDate(since)}`}>
          {state === "TO_ANSWER" ? "Ý kiến chờ trả lời" : "Hết ngày lấy ý kiến"}
        </StatusTag>
      ),
    };
  }
  if (isDecision(item)) {
    const { href, note, due, state, since } = item;
    const hints = [note && `Trả lại: ${note}`, due && capitalised(due)].filter(Boolean);
    return {
      title,
      href,
      hint: hints.length > 0 ? hints.join(" · ") : undefined,
      status: (
        <StatusTag
          tone={state === "RETURNED" ? "attention" : "waiting"}
          detail={`từ ${formatMoment(since)}`}
        >
          {decisionWork[state]}
        </StatusTag>
      ),
    };
  }
  const { state, since, note, href, holder, dueOn } = item;
  return {
    title,
    href,
    hint: note && `Ý kiến: ${note}`,
    status: <PlanStatus plan={{ state, movedAt: since }} holder={holder} dueOn={dueOn} />,
  };
}

const isComment = (item: Work[number]): item is CommentWorkItem => item.subject.type === "comment";
const isQuestion = (item: Work[number]): item is QuestionWorkItem =>
  item.subject.type === "question";
const isDuty = (item: Work[number]): item is DutyWorkItem => item.subject.type === "duty";
const isAppraisal = (item: Work[number]): item is AppraisalWorkItem =>
  item.subject.type === "appraisal";
const isCampaign = (item: Work[number]): item is CampaignWorkItem =>
  item.subject.type === "campaign";
const isConsultation = (item: Work[number]): item is ConsultationWorkItem =>
  item.subject.type === "consultation";
const isSession = (item: Work[number]): item is CouncilWorkItem =>
  item.subject.type === "council-session";
const sessionWork: Record<CouncilWorkItem["state"], string> = {
  INVITED: "Mời họp Hội đồng",
  OPEN: "Hội đồng đang họp",
  TO_SIGN: "Chờ ký",
};
const isDecision = (item: Work[number]): item is DecisionWorkItem =>
  item.subject.type === "decision";
const decisionWork: Record<DecisionWorkItem["state"], string> = {
  TO_PROPOSE: "Chờ lập quyết định",
  DRAFT: "Đang soạn, chưa trình",
  TO_DECIDE: "Chờ quyết định, ký",
  RETURNED: "Trả lại",
  TO_NUMBER: "Chờ cấp số",
};
const ofCampaign: readonly HandInWorkItem["subject"]["type"][] = ["pledge", "report", "covenant"];
const isHandIn = (item: Work[number]): item is HandInWorkItem =>
  ["pledge", "report", "covenant", "dossier", "nomination"].includes(item.subject.type);
