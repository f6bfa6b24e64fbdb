import type { Metadata } from "next";
import { NewPlanLink } from "@/components/campaigns/new-plan-link";
import { PlanStatus } from "@/components/campaigns/plan-status";
import { Flash } from "@/components/layout/flash";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import { requireActor } from "@/lib/auth/session";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { listWork } from "@/lib/inbox/queries";
import { formatMoment } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Việc cần làm" };

export default async function WorkPage() {
  const actor = await requireActor();
  const { mine, waiting } = await listWork(actor);
  const mayDraft = canCreatePlan(actor).allowed;
  return (
    <>
      <PageHeading
        title={mine.length > 0 ? `Việc cần làm (${mine.length})` : "Việc cần làm"}
        actions={mayDraft && <NewPlanLink />}
      />
      <Flash />
      {mine.length > 0 ? (
        <WorkTasks items={mine} />
      ) : (
        <EmptyState title="Không có việc nào đang chờ.">
          Kế hoạch nào đến lượt {actor.name} xử lý sẽ hiện ở đây.
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

type Work = Awaited<ReturnType<typeof listWork>>["mine"];

function WorkTasks({ items }: { items: Work }) {
  return <TaskList tasks={items.map(taskOf)} />;
}

function taskOf(item: Work[number]) {
  if ("by" in item) {
    const { subject, state, since, by, note } = item;
    return {
      title: subject.title,
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
  const { subject, state, since, note, href, holder, dueOn } = item;
  return {
    title: subject.title,
    href,
    hint: note && `Ý kiến: ${note}`,
    status: <PlanStatus plan={{ state, movedAt: since }} holder={holder} dueOn={dueOn} />,
  };
}
