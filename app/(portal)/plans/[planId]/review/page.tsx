import type { Metadata } from "next";
import { CheckList } from "@/components/campaigns/approval/check-list";
import { CourseList } from "@/components/campaigns/approval/course-list";
import { ChangeList } from "@/components/documents/change-list";
import { FindingList, findingCounts } from "@/components/documents/finding-list";
import { MarkedSheet } from "@/components/documents/marked-sheet";
import { Sheet } from "@/components/documents/sheet";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { coursesOf } from "@/lib/campaigns/approval/course";
import { canNameChecker } from "@/lib/campaigns/approval/policy";
import {
  listHandovers,
  listSubmissions,
  type SubmissionDetail,
} from "@/lib/campaigns/approval/queries";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { canReadComments } from "@/lib/campaigns/comments/policy";
import { listComments } from "@/lib/campaigns/comments/queries";
import { placeThreads } from "@/lib/campaigns/comments/threads";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { renderComparison } from "@/lib/documents/marked/render-comparison";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { PlanHeading } from "../plan-heading";
import { OpenComments } from "../submit/open-comments";
import { findChangesSinceRead } from "./changes";
import { Decisions } from "./decisions";
import { loadReview } from "./load-review";
import { MarkReadForm } from "./mark-read-form";
import { NotWaiting } from "./not-waiting";
import { ReviewSummary } from "./review-summary";

export const metadata: Metadata = { title: "Đọc và quyết định" };

type Props = PageProps<"/plans/[planId]/review">;

/** What waits for a check or a signature: the paper as it will be signed, what is new in it, and what can be done. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { actor, plan, submission, paper, now } = await loadReview(params, { opens: true });
  if (submission.outcome !== "PENDING") return <NotWaiting actor={actor} plan={plan} />;
  const [context, threads, changes, submissions, handovers, { view }] = await Promise.all([
    findCheckContext(actor, plan, now),
    listComments(actor, plan.id),
    findChangesSinceRead(actor, plan, paper),
    listSubmissions(actor, plan.id, now),
    listHandovers(actor, plan.id),
    searchParams,
  ]);
  const findings = checkDocument(paper, context);
  const open = placeThreads(threads, plan.document).filter(({ resolved }) => !resolved);
  const mayReadComments = canReadComments(actor, plan).allowed;
  const isMarked = changes !== null && view !== "clean";
  const base = `/plans/${plan.id}/review`;
  const decisions = <Decisions actor={actor} plan={plan} submission={submission} />;
  const mayNameChecker = submission.checks.some(
    ({ kind }) => canNameChecker(actor, submission, kind).allowed,
  );
  const checkerHref = mayNameChecker ? `/plans/${plan.id}/submission/checker` : undefined;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <div
        data-wide
        className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]"
      >
        <div className="stack min-w-0 lg:col-start-2 lg:row-start-1">
          <ReviewSummary
            submission={submission}
            document={paper}
            counts={{
              changes: changes?.comparison.changes.length ?? null,
              findings: findingCounts(findings),
              comments: mayReadComments ? open.length : null,
            }}
          />
          {decisions}
          {changes && (
            <section id="changes" aria-labelledby="changes-title" className="stack-tight">
              <h2 id="changes-title">Khác bản đã đọc trước</h2>
              <ChangeList
                changes={changes.comparison.changes}
                summary={changes.comparison.summary}
              />
              <div className="flex flex-wrap items-center gap-x-6">
                <Link
                  href={isMarked ? `${base}?view=clean#paper` : `${base}#paper`}
                  className="tap"
                >
                  {isMarked ? "Xem bản sạch" : "Đánh dấu chỗ khác"}
                </Link>
                <MarkReadForm plan={{ id: plan.id, version: plan.version }} />
              </div>
            </section>
          )}
          <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title" className="sr-only">
              Kiểm tra
            </h2>
            <Details summary={`Kiểm tra: ${findingCounts(findings)}`}>
              <FindingList findings={findings} sheetHref="" />
            </Details>
          </section>
        </div>
        <section
          id="paper"
          aria-label="Văn bản"
          className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1"
        >
          {isMarked ? (
            <MarkedSheet html={renderComparison(changes.comparison, { onlyChanges: false })} />
          ) : (
            <Sheet html={renderHtml(paper)} />
          )}
        </section>
        <div className="stack min-w-0 lg:col-start-2 lg:row-start-2">
          {mayReadComments && (
            <div id="comments" className="stack-tight">
              <OpenComments planId={plan.id} threads={open} />
              <p>
                <Link href={`/plans/${plan.id}/comments`} className="tap">
                  Viết ý kiến về một mục
                </Link>
              </p>
            </div>
          )}
          <section id="checks" aria-labelledby="checks-title" className="stack-tight">
            <h2 id="checks-title">Hai phần soát trước khi ký</h2>
            <CheckList checks={submission.checks} changeHref={checkerHref} />
          </section>
          <Courses courses={coursesOf(submissions, handovers)} />
        </div>
      </div>
      <section aria-label="Quyết định">{decisions}</section>
    </>
  );
}

function Courses({ courses }: { courses: ReturnType<typeof coursesOf<SubmissionDetail>> }) {
  return (
    <Details summary="Các lần trình">
      {courses.map(({ submission, steps }) => (
        <div key={submission.id} className="stack-tight">
          <p className="font-semibold">Biên nhận số {submission.code}</p>
          <CourseList steps={steps} />
        </div>
      ))}
    </Details>
  );
}
