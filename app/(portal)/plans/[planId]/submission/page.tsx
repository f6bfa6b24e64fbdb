import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { CheckList } from "@/components/campaigns/approval/check-list";
import { CourseList } from "@/components/campaigns/approval/course-list";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ConfirmationPanel } from "@/components/ui/confirmation-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/auth/actor";
import { findContact } from "@/lib/campaigns/approval/contact";
import { coursesOf, outcomeLabels } from "@/lib/campaigns/approval/course";
import {
  canFollowSubmission,
  canNameChecker,
  canReadDelegations,
  canRecallPlan,
  canReviewPlan,
  canSubmitPlan,
} from "@/lib/campaigns/approval/policy";
import {
  findWorkingDaysLeft,
  listHandovers,
  listSubmissions,
  type SubmissionDetail,
} from "@/lib/campaigns/approval/queries";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { loadPlan } from "../load-plan";
import { PlanHeading, PlanTabs } from "../plan-heading";
import { DecidedNote } from "./decided-note";
import { RecallForm } from "./recall-form";
import { ReceiptSummary } from "./receipt-summary";

export const metadata: Metadata = { title: "Trình duyệt" };

type Props = PageProps<"/plans/[planId]/submission">;

/** The receipt of the last submission and where it stands; its address can be kept. */
export default async function SubmissionPage({ params }: Props) {
  const { actor, plan } = await loadPlan(params);
  const now = new Date();
  const [submissions, handovers] = await Promise.all([
    listSubmissions(actor, plan.id, now),
    listHandovers(actor, plan.id),
  ]);
  const [latest] = submissions;
  if (!latest) return <NotSubmitted actor={actor} plan={plan} />;
  const courses = coursesOf(submissions, handovers);
  const isPending = latest.outcome === "PENDING";
  return (
    <>
      {isPending ? (
        <>
          <Breadcrumbs
            items={[
              { label: "Kế hoạch", href: "/plans" },
              { label: plan.title, href: `/plans/${plan.id}` },
            ]}
          />
          <PlanTabs actor={actor} plan={plan} side="approval" />
          <Flash />
          <Pending actor={actor} plan={plan} submission={latest} now={now} />
        </>
      ) : (
        <>
          <PlanHeading actor={actor} plan={plan} side="approval" />
          <DecidedNote actor={actor} plan={plan} submission={latest} />
        </>
      )}
      <section aria-labelledby="course-title" className="stack-tight">
        <h2 id="course-title">Đã đi tới đâu</h2>
        {courses.map(({ submission, steps }) => (
          <div key={submission.id} className="stack-tight">
            <h3>
              Biên nhận số {submission.code}: {outcomeLabels[submission.outcome].toLowerCase()}
            </h3>
            <CourseList steps={steps} />
            <p>
              <Link href={receiptHref(plan.id, submission)} className="tap">
                Tải biên nhận số {submission.code} (PDF)
              </Link>
            </p>
          </div>
        ))}
      </section>
    </>
  );
}

const receiptHref = (planId: string, { id }: { id: string }) =>
  `/plans/${planId}/submission/receipt.pdf?of=${id}`;

type PendingProps = { actor: Actor; plan: PlanDetail; submission: SubmissionDetail; now: Date };

async function Pending({ actor, plan, submission, now }: PendingProps) {
  const [contact, daysLeft] = await Promise.all([
    findContact(actor, now),
    findWorkingDaysLeft(actor, submission.answerDueOn, now),
  ]);
  const recall = canRecallPlan(actor, submission);
  const mayNameChecker = submission.checks.some(
    ({ kind }) => canNameChecker(actor, submission, kind).allowed,
  );
  const mayReview = canReviewPlan(actor, submission).allowed;
  return (
    <>
      <ConfirmationPanel
        title="Đã trình Chủ tịch"
        reference={{ label: "Biên nhận số", value: submission.code }}
      />
      <div className="stack">
        <ReceiptSummary
          plan={plan}
          submission={submission}
          contact={contact}
          mayReadDelegations={canReadDelegations(actor).allowed}
          daysLeft={daysLeft}
        />
        <ButtonGroup>
          {mayReview && (
            <ButtonLink href={`/plans/${plan.id}/review`}>Đọc và quyết định</ButtonLink>
          )}
          <ButtonLink href={receiptHref(plan.id, submission)} icon={FileDown} variant="secondary">
            Tải biên nhận (PDF)
          </ButtonLink>
          <ButtonLink href={`/plans/${plan.id}/sheet`} variant="secondary">
            Xem văn bản
          </ButtonLink>
        </ButtonGroup>
        <section aria-labelledby="checks-title" className="stack-tight">
          <h2 id="checks-title">Hai phần soát trước khi ký</h2>
          <CheckList
            checks={submission.checks}
            changeHref={mayNameChecker ? `/plans/${plan.id}/submission/checker` : undefined}
          />
        </section>
        {canSubmitPlan(actor, { state: "DRAFT" }).allowed && (
          <section id="recall" aria-labelledby="recall-title" className="stack-tight">
            <h2 id="recall-title">Cần sửa lại?</h2>
            <RecallForm planId={plan.id} refusal={recall.allowed ? undefined : recall.reason} />
          </section>
        )}
      </div>
    </>
  );
}

function NotSubmitted({ actor, plan }: { actor: Actor; plan: PlanDetail }) {
  if (!canFollowSubmission(actor).allowed) forbidden();
  if (plan._count.submissions > 0) notFound();
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <EmptyState title="Văn bản này chưa trình lần nào.">
        {canSubmitPlan(actor, plan).allowed && (
          <Link href={`/plans/${plan.id}/submit`}>Kiểm tra lại và trình Chủ tịch</Link>
        )}
      </EmptyState>
    </>
  );
}
