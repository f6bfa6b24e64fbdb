import { PencilLine, Send } from "lucide-react";
import type { Metadata } from "next";
import { Fragment } from "react";
import { ChangeLinks } from "@/components/campaigns/change-links";
import { TaskStateTag } from "@/components/campaigns/task-state";
import { findingCounts } from "@/components/documents/finding-list";
import { OutlineMap } from "@/components/documents/outline-map";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { TaskList } from "@/components/ui/task-list";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { findPlanFacts, type PlanFactsView } from "@/lib/campaigns/facts/queries";
import { findChanges } from "@/lib/campaigns/issue/queries";
import { canReadHistory, canSavePlan } from "@/lib/campaigns/policy";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { isBodyPart, type PlanTask, partsLeft, planTasks } from "@/lib/campaigns/tasks";
import { checkDocument } from "@/lib/documents/checks/check-document";
import type { Finding } from "@/lib/documents/checks/finding";
import { dateLine, numberLine } from "@/lib/documents/header-lines";
import { plainText } from "@/lib/documents/model";
import { Downloads } from "./downloads";
import { FixableFindings } from "./fixable-findings";
import { loadPlan } from "./load-plan";
import { PlanHeading } from "./plan-heading";
import { PlanStep, ReturnNote } from "./plan-step";

export async function generateMetadata({
  params,
}: PageProps<"/plans/[planId]">): Promise<Metadata> {
  return { title: (await loadPlan(params)).plan.title };
}

export default async function PlanPage({ params }: PageProps<"/plans/[planId]">) {
  const { actor, plan } = await loadPlan(params);
  const findings = checkDocument(plan.document, await findCheckContext(actor, plan, new Date()));
  const facts = await findPlanFacts(actor, plan);
  const tasks = planTasks(plan.document, findings, facts.open);
  const save = canSavePlan(actor, plan);
  const changes = await findChanges(actor, plan.id);
  const isReport = plan.kind === "REPORT";
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="overview" />
      <div className="stack">
        <ChangeLinks changes={changes} />
        <ReturnNote plan={plan} />
        <PlanStep actor={actor} plan={plan} />
        <NextStep {...{ plan, tasks, findings, facts, maySave: save.allowed }} />

        <section aria-labelledby="parts-title" className="stack-tight">
          <h2 id="parts-title">Các phần của {isReport ? "báo cáo" : "kế hoạch"}</h2>
          <TaskList tasks={tasks.map((task) => row(task, plan.id, save.allowed))} />
          {save.allowed && !isReport && <WrongParts planId={plan.id} tasks={tasks} />}
        </section>

        <section id="findings" aria-labelledby="findings-title">
          <h2 id="findings-title">Kiểm tra: {findingCounts(findings)}</h2>
          <FixableFindings actor={actor} plan={plan} findings={findings} backTo="overview" />
        </section>

        <section aria-labelledby="paper-title" className="stack-tight">
          <h2 id="paper-title">Văn bản</h2>
          <Downloads planId={plan.id} />
          {canReadHistory(actor).allowed && <SourceFiles plan={plan} />}
          {save.allowed && !isReport && plan._count.superiorPlans === 0 && (
            <p>
              Kế hoạch này triển khai kế hoạch của cấp trên?{" "}
              <Link href={`/plans/${plan.id}/superior`} className="tap">
                Đưa kế hoạch của cấp trên lên để đối chiếu
              </Link>
            </p>
          )}
          <Details summary="Phần đầu văn bản, nơi nhận, người ký">
            <HeaderSummary plan={plan} />
          </Details>
          <Details summary="Dàn ý">
            <Outline plan={plan} />
          </Details>
        </section>
      </div>
    </>
  );
}

type NextStepProps = {
  plan: PlanDetail;
  tasks: readonly PlanTask[];
  findings: readonly Finding[];
  facts: PlanFactsView;
  maySave: boolean;
};

/** How far the plan is and what comes next, in three lines. */
function NextStep({ plan, tasks, findings, facts, maySave }: NextStepProps) {
  const left = partsLeft(tasks);
  const hasPeriod = facts.period.startsOn !== null || facts.period.endsOn !== null;
  const confirmed = facts.facts.length + (hasPeriod ? 1 : 0);
  const { length: proposed } = facts.open;
  return (
    <div className="stack-tight">
      {maySave && (
        <p className="text-lg">
          {left > 0
            ? `Còn ${left} trong ${tasks.length} phần phải làm.`
            : "Các phần đều đã xong: xem lại văn bản lần cuối."}
        </p>
      )}
      <ul className="space-y-1">
        <li>
          Kiểm tra:{" "}
          <a href="#findings" className="tap">
            {findingCounts(findings)}
          </a>
        </li>
        {plan.review ? (
          <li>
            Số liệu:{" "}
            <Link href={`/campaigns/${plan.campaign.id}/reviews/${plan.review.id}`} className="tap">
              từng số lấy từ báo cáo nào
            </Link>
          </li>
        ) : (
          <li>
            Dữ kiện:{" "}
            <Link href={`/plans/${plan.id}/facts`} className="tap">
              {confirmed} đã xác nhận{proposed > 0 && `, ${proposed} chờ xác nhận`}
            </Link>
          </li>
        )}
      </ul>
      {maySave && (
        <ButtonGroup>
          <ButtonLink
            href={nextHref(plan.id, tasks)}
            icon={PencilLine}
            variant={left > 0 ? "primary" : "secondary"}
          >
            {left > 0 ? "Soạn tiếp" : "Soạn"}
          </ButtonLink>
          <ButtonLink
            href={`/plans/${plan.id}/submit`}
            icon={Send}
            variant={left > 0 ? "secondary" : "primary"}
          >
            Kiểm tra lại và trình
          </ButtonLink>
        </ButtonGroup>
      )}
    </div>
  );
}

/** The first part that waits for something. */
function nextHref(planId: string, tasks: readonly PlanTask[]): string {
  const next = tasks.find(({ state, waitsForYes }) => state === "doing" && !waitsForYes);
  return `/plans/${planId}/edit${next?.clauseId ? `#clause-${next.clauseId}` : ""}`;
}

function row(task: PlanTask, planId: string, maySave: boolean) {
  const { part, title, state, hint, clauseId } = task;
  const base = `/plans/${planId}`;
  const page = `${base}/${maySave ? "edit" : "sheet"}`;
  const isMissing = clauseId === null && isBodyPart(part);
  const missing = maySave && `${base}/parts/${part}`;
  const written = clauseId ? `${page}#clause-${clauseId}` : page;
  const href = task.waitsForYes ? `${base}/facts` : isMissing ? missing : written;
  return { title, hint, status: <TaskStateTag state={state} />, ...(href && { href }) };
}

/** What a part is about is read from its heading; where that fails, the office says it. */
function WrongParts({ planId, tasks }: { planId: string; tasks: readonly PlanTask[] }) {
  return (
    <Details summary="Có phần bị nhận nhầm hoặc chưa nhận ra?">
      <p>
        Mỗi phần được nhận ra theo tiêu đề của nó, dù đứng ở đâu và tên gọi thế nào. Chỗ nào nhận
        chưa đúng thì chỉ ra mục nói về điều ấy:
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {tasks
          .filter(({ part }) => isBodyPart(part))
          .map(({ part, title }) => (
            <li key={part}>
              <Link href={`/plans/${planId}/parts/${part}`} className="tap">
                {title}
              </Link>
            </li>
          ))}
      </ul>
    </Details>
  );
}

function HeaderSummary({ plan: { document } }: { plan: PlanDetail }) {
  return (
    <SummaryList
      rows={[
        { label: "Cơ quan ban hành", value: document.agency.join(", ") },
        { label: "Số, ký hiệu", value: numberLine(document) },
        { label: "Địa danh, ngày tháng", value: dateLine(document) },
        { label: "Tên loại", value: document.type },
        { label: "Trích yếu", value: plainText(document.subject) },
        { label: "Nơi nhận", value: <Lines lines={document.recipients} /> },
        {
          label: "Người ký",
          value: <Lines lines={[...document.signature.lines, document.signature.name]} />,
        },
      ]}
    />
  );
}

function Outline({ plan: { id, document } }: { plan: PlanDetail }) {
  const sheetHref = `/plans/${id}/sheet`;
  return (
    <>
      <OutlineMap clauses={document.body} sheetHref={sheetHref} />
      {document.annexes.map((annex, index) => (
        <div key={`${annex.label}${annex.title}`}>
          <p className="font-semibold">
            <Link href={`${sheetHref}#annex-${index + 1}`}>
              {annex.label} {annex.title}
            </Link>
          </p>
          <OutlineMap clauses={annex.body} sheetHref={sheetHref} />
        </div>
      ))}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const written = lines.filter((line) => line !== "");
  if (written.length === 0) return <span className="text-muted">Chưa có</span>;
  return <span className="whitespace-pre-line">{written.join("\n")}</span>;
}

function SourceFiles({ plan }: { plan: PlanDetail }) {
  if (plan.attachments.length === 0) return null;
  return (
    <p>
      Đọc từ tệp{" "}
      {plan.attachments.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <Link href={`/plans/${plan.id}/attachments/${id}`}>{name}</Link>
        </Fragment>
      ))}
      .
    </p>
  );
}
