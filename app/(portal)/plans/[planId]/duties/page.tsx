import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { canFollow } from "@/lib/campaigns/duties/policy";
import { listPlanProgress, type UnitDuty } from "@/lib/campaigns/duties/progress";
import { formatDate } from "@/lib/text/dates";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";

export const metadata: Metadata = { title: "Việc của các đơn vị" };

export default async function PlanDutiesPage({ params }: PageProps<"/plans/[planId]/duties">) {
  const { actor, plan } = await loadPlan(params);
  if (!canFollow(actor).allowed) forbidden();
  const progress = await listPlanProgress(actor, plan.id, new Date());
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="duties" />
      {progress.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào được giao việc.">
          Việc hiện ở đây khi kế hoạch đã phát hành và có phân công cho đơn vị ở phần Dữ kiện.
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="units-title" className="stack-tight">
            <h2 id="units-title">Theo đơn vị</h2>
            <Counts
              caption="Số việc đã nhận, đã xong, quá hạn của từng đơn vị"
              first="Đơn vị"
              groups={groupsOf(progress, ({ unit }) => unit.id)}
              name={({ unit }) => unit.name}
            />
          </section>
          <section aria-labelledby="tasks-title" className="stack-tight">
            <h2 id="tasks-title">Theo việc</h2>
            <Counts
              caption="Số đơn vị đã nhận, đã xong, quá hạn ở từng việc"
              first="Việc"
              groups={groupsOf(progress, ({ duty }) => duty.assignmentId)}
              name={({ duty }) => (
                <>
                  <Link href={`/duties/${duty.assignmentId}`}>{duty.task}</Link>
                  {duty.when.dueOn && (
                    <span className="block text-sm font-normal text-muted">
                      hạn {formatDate(duty.when.dueOn)}
                    </span>
                  )}
                </>
              )}
            />
          </section>
        </>
      )}
    </>
  );
}

type Group = { key: string; first: UnitDuty; duties: readonly UnitDuty["duty"][] };

function groupsOf(progress: readonly UnitDuty[], keyOf: (row: UnitDuty) => string): Group[] {
  return [...Map.groupBy(progress, keyOf)].flatMap(([key, rows]) =>
    rows[0] ? [{ key, first: rows[0], duties: rows.map(({ duty }) => duty) }] : [],
  );
}

type CountsProps = {
  caption: string;
  first: string;
  groups: readonly Group[];
  name: (first: UnitDuty) => React.ReactNode;
};

function Counts({ caption, first, groups, name }: CountsProps) {
  const count = (header: string, isCounted: (duty: UnitDuty["duty"]) => boolean) => ({
    key: header,
    header,
    numeric: true,
    cell: ({ duties }: Group) => `${duties.filter(isCounted).length}/${duties.length}`,
  });
  return (
    <Table
      caption={caption}
      hideCaption
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", header: first, cell: (group) => name(group.first) },
        count("Đã nhận", ({ received }) => received !== null),
        count("Đã xong", ({ isDone }) => isDone),
        count("Quá hạn", ({ isLate }) => isLate),
      ]}
    />
  );
}
