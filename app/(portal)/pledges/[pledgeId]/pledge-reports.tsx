import { ReportStatus } from "@/components/pledges/report-status";
import { TaskList } from "@/components/ui/task-list";
import type { Period } from "@/lib/pledges/periods";
import type { PledgeReport } from "@/lib/pledges/pledge/queries";
import { formatDate } from "@/lib/text/dates";

type PledgeReportsProps = { reports: readonly PledgeReport[]; periods: readonly Period[] };

/** The reports on what was promised, as far as they may be seen; nothing before the first. */
export function PledgeReports({ reports, periods }: PledgeReportsProps) {
  if (reports.length === 0) return null;
  const nameOf = (key: string) =>
    periods.find((period) => period.key === key)?.name ?? `hạn ${formatDate(key)}`;
  return (
    <section aria-labelledby="reports-title" className="stack-tight">
      <h2 id="reports-title">Báo cáo</h2>
      <TaskList
        tasks={reports.map(({ id, period, state }) => ({
          title: `Báo cáo ${nameOf(period)}`,
          href: `/reports/${id}`,
          status: <ReportStatus state={state} dueOn={period} isLate={false} />,
        }))}
      />
    </section>
  );
}
