import { ReportStatus } from "@/components/pledges/report-status";
import { Details } from "@/components/ui/details";
import { TaskList } from "@/components/ui/task-list";
import { enteredFrom } from "@/lib/pledges/entered-words";
import type { UnitReports as Listed, UnitReport } from "@/lib/pledges/reports/list-unit-reports";
import { BeginReportForm } from "./begin-report-form";

/** The reports of a unit in one campaign: those at hand, and the one to begin; later periods wait below. */
export function UnitReports({ campaign, reports }: Pick<Listed, "campaign" | "reports">) {
  const next = reports.findIndex(({ report, isLate }) => report === null && !isLate);
  const atHand = next < 0 ? reports : reports.slice(0, next + 1);
  const later = reports.filter((each) => !atHand.includes(each));
  return (
    <>
      <TaskList tasks={atHand.map(taskOf)} />
      {atHand
        .filter(({ canBegin }) => canBegin)
        .map(({ period, isLate }) => (
          <BeginReportForm
            key={period.key}
            campaignId={campaign.id}
            period={period.key}
            label={`Viết báo cáo ${period.name}`}
            variant={isLate ? "primary" : "secondary"}
          />
        ))}
      {later.length > 0 && (
        <Details summary={`${later.length} kỳ báo cáo sau`}>
          <TaskList tasks={later.map(taskOf)} />
        </Details>
      )}
    </>
  );
}

function taskOf({ period, report, isLate }: UnitReport) {
  const isOpen = report?.state === "DRAFT" || report?.state === "RETURNED";
  return {
    title: `Báo cáo ${period.name}`,
    ...(report && {
      href: isOpen && !report.isFromPaper ? `/reports/${report.id}/edit` : `/reports/${report.id}`,
    }),
    hint: hintOf(report),
    status: <ReportStatus state={report?.state ?? null} dueOn={period.dueOn} isLate={isLate} />,
  };
}

function hintOf(report: UnitReport["report"]): string | undefined {
  if (!report) return undefined;
  const { state, movedNote, receipt, unitName } = report;
  return (
    [
      unitName && `Của ${unitName}`,
      report.isFromPaper && enteredFrom(report),
      state === "RETURNED" && `Cần bổ sung: ${movedNote}`,
      (state === "SUBMITTED" || state === "ACCEPTED") && `Biên nhận số ${receipt}`,
    ]
      .filter(Boolean)
      .join(" · ") || undefined
  );
}
