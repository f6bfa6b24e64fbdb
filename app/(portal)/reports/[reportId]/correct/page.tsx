import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { LineCorrections } from "@/components/pledges/line-corrections";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { TaskList } from "@/components/ui/task-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { amountWords } from "@/lib/pledges/boards/amount-words";
import { shownLine } from "@/lib/pledges/reports/fields";
import { canAskCorrection, canCorrect } from "@/lib/pledges/reports/policy";
import type { ReportLine } from "@/lib/pledges/reports/report-lines";
import { capitalised } from "@/lib/text/capitalised";
import { idParam } from "@/lib/web/id-param";
import { loadReport } from "../load-report";
import { ReportTop } from "../report-top";
import { CorrectForm } from "./correct-form";
import { DecideForm } from "./decide-form";

export const metadata: Metadata = { title: "Đính chính số liệu" };

type Props = PageProps<"/reports/[reportId]/correct">;

/** One line of an accepted report: what stands there, what should, or the office's answer to what a unit asks. */
export default async function CorrectPage({ params, searchParams }: Props) {
  const reportId = idParam((await params).reportId);
  const { line: lineId, decide } = await searchParams;
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Đính chính số liệu" />
        {typeof decide === "string" ? (
          <DecideForm reportId={reportId} correctionId={decide} />
        ) : (
          <CorrectForm
            reportId={reportId}
            lineId={String(lineId)}
            measure=""
            value=""
            words=""
            button="Gửi đính chính"
          />
        )}
      </>
    );
  }
  const found = await loadReport(params);
  const { actor, report } = found;
  const isOffice = canCorrect(actor, report).allowed;
  if (!isOffice && !canAskCorrection(actor, report, report.lineage).allowed) {
    redirect(`/reports/${reportId}`);
  }
  const asked = report.lines.flatMap((line) =>
    line.corrections
      .filter(({ id, state }) => id === decide && state === "PENDING")
      .map((correction) => ({ line, correction })),
  )[0];
  if (asked && isOffice) {
    return (
      <>
        <ReportTop {...found} title="Đề nghị đính chính" />
        <LineNow line={asked.line} />
        <LineCorrections measure={asked.line.measure} corrections={[asked.correction]} />
        <DecideForm reportId={reportId} correctionId={asked.correction.id} />
      </>
    );
  }
  if (decide !== undefined) redirect(`/reports/${reportId}`);
  const line = report.lines.find(({ id }) => id === lineId);
  if (lineId !== undefined && !line) notFound();
  if (!line) {
    return (
      <>
        <ReportTop {...found} title="Đính chính số liệu" />
        <p>Chọn dòng cần đính chính. Số cũ và lý do vẫn được ghi lại.</p>
        <TaskList
          tasks={report.lines.map((each) => ({
            title: capitalised(each.indicator),
            href: `/reports/${reportId}/correct?line=${each.id}`,
            status: <span>{said(each)}</span>,
          }))}
        />
      </>
    );
  }
  const { id, measure, written, words } = line;
  return (
    <>
      <ReportTop {...found} title="Đính chính số liệu" />
      <LineNow line={line} />
      <CorrectForm
        reportId={reportId}
        lineId={id}
        measure={measure}
        value={written}
        words={words}
        shownNow={shownLine(line)}
        button={isOffice ? "Đính chính, báo đơn vị" : "Gửi thường trực"}
      />
    </>
  );
}

function LineNow({ line }: { line: ReportLine }) {
  return (
    <SummaryList
      rows={[
        { label: "Nội dung", value: capitalised(line.indicator) },
        { label: "Đang ghi", value: said(line) },
      ]}
    />
  );
}

function said({ value, measure, words }: ReportLine): string {
  return [value !== null && amountWords(value, measure), words].filter(Boolean).join("; ");
}
