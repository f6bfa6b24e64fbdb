import { Flash } from "@/components/layout/flash";
import { ReportStatus } from "@/components/pledges/report-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { hasRole } from "@/lib/auth/actor";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { enteredWords } from "@/lib/pledges/entered-words";
import { closedAdvice } from "@/lib/pledges/pledge/closed-words";
import { canBearReport } from "@/lib/pledges/reports/policy";
import { calendarDate } from "@/lib/text/dates";
import type { loadReport } from "./load-report";

type ReportTopProps = Awaited<ReturnType<typeof loadReport>> & {
  /** Of a page below the report's own. */
  title?: string;
};

/** Which report, in what state, by when; and what a draft still waits for. */
export async function ReportTop({ actor, now, report, title }: ReportTopProps) {
  const { id, campaign, campaignId, unit, dueOn, periodName, state } = report;
  const name = `Báo cáo ${periodName}`;
  const isOpen = state === "DRAFT" || state === "RETURNED";
  const isWriter = isOpen && canBearReport(actor, report, report.lineage).allowed;
  const contact = report.closed && isWriter ? contactWords(await findContact(actor, now)) : "";
  const start = hasRole(actor, "UNIT")
    ? { label: "Đăng ký, báo cáo", href: "/pledges" }
    : { label: campaign.title, href: `/campaigns/${campaignId}` };
  return (
    <>
      <Breadcrumbs items={[start, ...(title ? [{ label: name, href: `/reports/${id}` }] : [])]} />
      <PageHeading
        title={title ?? name}
        caption={[title && name, campaign.title, unit.name].filter(Boolean).join(" · ")}
        status={
          <ReportStatus state={state} dueOn={dueOn} isLate={isOpen && calendarDate(now) > dueOn} />
        }
      />
      <Flash />
      {report.closed && isWriter && (
        <InsetText>
          <p>
            {report.closed} Chữ đã gõ vẫn còn ở đây, vẫn lưu được.{" "}
            {closedAdvice(report.paper && report, contact)}
          </p>
        </InsetText>
      )}
      {state === "RETURNED" && (
        <InsetText>
          <p>
            <strong className="font-semibold">Thường trực trả lại để bổ sung:</strong>{" "}
            <span className="whitespace-pre-line">{report.movedNote}</span>
          </p>
        </InsetText>
      )}
      {report.isFromPaper && <p className="text-muted">{enteredWords(report)}</p>}
    </>
  );
}
